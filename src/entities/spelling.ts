/** A word as it sounds, however its script was put into this one: "Tokaev" for "Tokayev". Short words are spelled in one way, or are others. */
export function spelling(transliterations: readonly (readonly [from: string, to: string])[]): (word: string) => string {
  const known = new Map<string, string>()
  const soundOf = (word: string) => {
    const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
    return plain.length < LEAST_LETTERS ? plain : transliterations.reduce((sound, [from, to]) => sound.replaceAll(from, to), plain)
  }
  return word => {
    let found = known.get(word)
    if (found === undefined) known.set(word, found = soundOf(word))
    return found
  }
}

const LEAST_LETTERS = 5
