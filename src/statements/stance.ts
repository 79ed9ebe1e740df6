import type { Layers } from '../doc/layers.ts'
import type { CueFrame, CueWord, StatementLexicon } from '../doc/lexicon.ts'
import type { Stance } from '../doc/reading.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Upos } from '../doc/syntax.ts'
import type { TokenRange } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import type { Draft } from './draft.ts'

/** What a source does with its words by this cue, and whether the cue says that it did not: "did not say", "refused to deny". */
export function stanceOf({ cue, head }: Pick<Draft, 'cue' | 'head'>, layers: Layers, lexicon: StatementLexicon): { stance: Stance; negated?: true } {
  if (!cue) return { stance: 'say' }
  const stance = phraseIn(cue, layers, lexicon)?.stance ?? frameAt(cue, layers, lexicon)?.stance ?? wordAt(head, layers, lexicon)?.stance ?? anyWordIn(cue, layers, lexicon)?.stance ?? headlineWord(head, layers, lexicon)?.stance ?? 'say'
  return { stance, ...(isNegated(cue, head, layers, lexicon) && { negated: true }) }
}

/** "Believes" in a headline, which the tagger takes for a name. */
function headlineWord(head: number, { tokens }: Layers, { headlines, verbs }: StatementLexicon): CueWord | undefined {
  const lemma = headlines.get(lower(tokens, head))
  return lemma === undefined ? undefined : verbs.get(lemma)
}

const LONGEST_PHRASE = 5

/** The longest phrase of the lexicon whose lemmas stand in the cue in this order, with nothing but adverbs, pronouns and determiners between. */
function phraseIn({ first, last }: TokenRange, { syntax }: Layers, { phrases }: StatementLexicon): CueWord | undefined {
  let found: CueWord | undefined
  let length = 1
  for (let start = first; start <= Math.min(last, first + 12); start++) {
    let words = syntax.lemma[start]!
    let count = 1
    for (let i = start + 1; i <= last && count < LONGEST_PHRASE; i++) {
      const longer = `${words} ${syntax.lemma[i]!}`
      if (count + 1 > length && phrases.has(longer)) { found = phrases.get(longer); length = count + 1 }
      if (isFiller(UPOS[syntax.upos[i]!]!) && !startsPhrase(longer, phrases)) continue
      words = longer
      count++
    }
  }
  return found
}

const isFiller = (upos: Upos) => upos === 'ADV' || upos === 'PRON' || upos === 'DET'

const beginnings = new WeakMap<ReadonlyMap<string, CueWord>, Set<string>>()

function startsPhrase(words: string, phrases: ReadonlyMap<string, CueWord>): boolean {
  let known = beginnings.get(phrases)
  if (!known) {
    known = new Set()
    for (const phrase of phrases.keys()) {
      for (let space = phrase.indexOf(' '); space >= 0; space = phrase.indexOf(' ', space + 1)) known.add(phrase.slice(0, space))
    }
    beginnings.set(phrases, known)
  }
  return known.has(words)
}

/** The frame, such as "according to @" or "in @ 's view", whose fixed words the cue is. */
function frameAt({ first, last }: TokenRange, { tokens }: Layers, lexicon: StatementLexicon): CueFrame | undefined {
  if (last - first > LONGEST_FRAME) return undefined
  let words = lower(tokens, first)
  for (let i = first + 1; i <= last; i++) words += ` ${lower(tokens, i)}`
  return framesOf(lexicon).get(words)
}

const LONGEST_FRAME = 6

const frames = new WeakMap<StatementLexicon, Map<string, CueFrame>>()

/** The lexicon's frames by their fixed words, gathered once a lexicon. */
function framesOf(lexicon: StatementLexicon): Map<string, CueFrame> {
  let known = frames.get(lexicon)
  if (!known) frames.set(lexicon, known = new Map(lexicon.frames.map(frame => [frame.words.filter(word => word !== '@' && word !== '…').join(' '), frame])))
  return known
}

function wordAt(i: number, layers: Layers, { verbs, nouns, adjectives, adverbs }: StatementLexicon): CueWord | undefined {
  const { syntax } = layers
  const lemma = syntax.lemma[i]!
  switch (UPOS[syntax.upos[i]!]!) {
    case 'VERB': case 'AUX': return (isPassive(i, layers) ? adjectives.get(lower(layers.tokens, i)) : undefined) ?? verbs.get(lemma)
    case 'NOUN': case 'PROPN': return nouns.get(lemma)
    case 'ADJ': return adjectives.get(lemma) ?? verbs.get(lemma)
    case 'ADV': return adverbs.get(lemma)
    default: return undefined
  }
}

/** "is convinced" is a state of the one who is, "convinces" is done to another. */
function isPassive(i: number, { syntax, tree }: Layers): boolean {
  for (let child = tree.firstChild[i]!; child >= 0; child = tree.nextSibling[child]!) if (syntax.deprelNames[syntax.deprel[child]!] === 'aux:pass') return true
  return false
}

function anyWordIn({ first, last }: TokenRange, layers: Layers, lexicon: StatementLexicon): CueWord | undefined {
  for (let i = first; i <= last; i++) {
    const word = wordAt(i, layers, lexicon)
    if (word) return word
  }
  return undefined
}

/** A negative word in the cue or on its head, or a governor such as "declined to". */
function isNegated({ first, last }: TokenRange, head: number, { tokens, syntax, tree }: Layers, { negation }: StatementLexicon): boolean {
  const negates = (i: number) => negation.words.has(lower(tokens, i)) && !(i + 1 < tokens.count && negation.exceptions.has(`${lower(tokens, i)} ${lower(tokens, i + 1)}`))
  for (let i = first; i <= last; i++) if (i !== head && negates(i)) return true
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = syntax.deprelNames[syntax.deprel[child]!]!
    if (relation === 'nsubj' && child < head && negates(tree.left[child]!)) return true
    if ((relation === 'advmod' || relation === 'det' || relation === 'nsubj') && child < head && negates(child)) return true
    if (relation === 'mark' && negation.prepositions.has(lower(tokens, child))) return true
  }
  for (let i = first; i < last; i++) if (negation.governors.has(syntax.lemma[i]!)) return true
  const governor = syntax.head[head]!
  return governor >= 0 && syntax.deprelNames[syntax.deprel[head]!] === 'xcomp' && governor < head && negation.governors.has(syntax.lemma[governor]!)
}
