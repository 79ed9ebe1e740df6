/** Phrases by their first word, longest first. */
type PhraseIndex = ReadonlyMap<string, readonly string[]>

const indices = new WeakMap<readonly string[], PhraseIndex>()

/** The longest of the phrases that a text begins with. Both are in the shape that `simplify` gives. */
export function openingOf(text: string, phrases: readonly string[]): string | undefined {
  let index = indices.get(phrases)
  if (!index) indices.set(phrases, (index = indexOf(phrases)))
  const bare = text.replace(/^[([{*_]+/, '')
  return index.get(firstWord(bare))?.find(phrase => bare.startsWith(phrase) && endsWord(bare, phrase.length))
}

/** Whether one of the phrases stands anywhere in the text, as whole words. */
export function hasPhrase(text: string, phrases: readonly string[]): boolean {
  return phrases.some(phrase => {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      if ((at === 0 || !isWordCharacter(text[at - 1]!)) && endsWord(text, at + phrase.length)) return true
    }
    return false
  })
}

function indexOf(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, string[]>()
  for (const phrase of phrases) {
    const word = firstWord(phrase)
    const others = index.get(word)
    if (others) others.push(phrase)
    else index.set(word, [phrase])
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length)
  return index
}

/** Letters up to the first character that is none; else the first character. */
function firstWord(text: string): string {
  let end = 0
  while (end < text.length && isWordCharacter(text[end]!)) end++
  return text.slice(0, end || 1)
}

function endsWord(text: string, end: number): boolean {
  return end >= text.length || !isWordCharacter(text[end]!) || !isWordCharacter(text[end - 1]!)
}

function isWordCharacter(character: string): boolean {
  // An accent that is a character of its own belongs to the letter before it.
  return character !== character.toUpperCase() || (character >= '0' && character <= '9') || (character >= '\u0300' && character <= '\u036f')
}
