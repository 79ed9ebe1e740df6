import type { Layers } from '../doc/layers.ts'
import type { CueFrame, CueWord, StatementLexicon } from '../doc/lexicon.ts'
import type { Stance } from '../doc/reading.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Upos } from '../doc/syntax.ts'
import type { TokenRange } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import type { Draft } from './draft.ts'

/** What a source does with its words by this cue, and whether the cue says that it did not: "did not say", "failed to deny". */
export function stanceOf({ cue, head }: Pick<Draft, 'cue' | 'head'>, layers: Layers, lexicon: StatementLexicon): { stance: Stance; negated?: true } {
  if (!cue) return { stance: 'say' }
  const kept = keptOpen(cue, head, layers, lexicon)
  if (kept) return kept
  const stance = stanceIn(cue, head, layers, lexicon)
  return { stance, ...(isNegated(cue, head, layers, lexicon) && { negated: true }) }
}

function stanceIn(cue: TokenRange, head: number, layers: Layers, lexicon: StatementLexicon): Stance {
  return phraseIn(cue, layers, lexicon)?.stance ?? frameAt(cue, layers, lexicon)?.stance ?? wordAt(head, layers, lexicon)?.stance ?? anyWordIn(cue, layers, lexicon)?.stance ?? headlineWord(head, layers, lexicon)?.stance ?? 'say'
}

/**
 * Who will not speak says neither the one nor the other: "declined to say", "refused to deny", "declined | to comment", "would neither confirm nor deny". Whoever
 * refuses anything else does that: "refused to promise" is no promise, "refused to leave" a refusal.
 */
function keptOpen(cue: TokenRange, head: number, layers: Layers, lexicon: StatementLexicon): { stance: Stance; negated?: true } | undefined {
  if (isBetweenBoth(head, layers, lexicon)) return isNegated(cue, head, layers, lexicon) ? UNSAID : undefined
  const refusal = refusalOf(cue, head, layers, lexicon)
  const refused = refusal === head ? refusedBy(refusal, layers) : head
  if (refusal < 0 || refused < 0 || isNegated({ first: cue.first, last: refusal }, refusal, layers, lexicon)) return undefined
  if (lexicon.negation.unsaid.has(layers.syntax.lemma[refused]!)) return UNSAID
  if (refused > cue.last) return undefined
  const own = stanceIn({ first: Math.max(cue.first, refusal + 1), last: cue.last }, refused, layers, lexicon)
  if (own === 'say' && lexicon.verbs.get(layers.syntax.lemma[refusal]!)?.stance === 'deny') return { stance: 'deny' }
  return own === 'deny' ? UNSAID : { stance: own, negated: true }
}

const UNSAID = { stance: 'say', negated: true } as const

/** "confirm or deny": two verbs joined, of which one denies. */
function isBetweenBoth(head: number, { syntax, tree }: Layers, { verbs, negation }: StatementLexicon): boolean {
  const isConj = (i: number) => syntax.deprelNames[syntax.deprel[i]!] === 'conj'
  const top = isConj(head) ? syntax.head[head]! : head
  const speaks = (i: number) => negation.unsaid.has(syntax.lemma[i]!)
  const denies = (i: number) => speaks(i) && verbs.get(syntax.lemma[i]!)?.stance === 'deny'
  if (!speaks(top)) return false
  for (let child = tree.firstChild[top]!; child >= 0; child = tree.nextSibling[child]!) if (isConj(child) && speaks(child) && denies(child) !== denies(top)) return true
  return false
}

const isRefusal = (i: number, { tokens, syntax }: Layers, { negation }: StatementLexicon) => negation.refusals.has(syntax.lemma[i]!) || negation.refusals.has(lower(tokens, i))

/** What is refused: "declined | to say", "refused | comment"; -1 for nothing. */
function refusedBy(refusal: number, { syntax, tree }: Layers): number {
  for (let child = tree.firstChild[refusal]!; child >= 0; child = tree.nextSibling[child]!) {
    if (child > refusal && REFUSED.has(syntax.deprelNames[syntax.deprel[child]!]!)) return child
  }
  return -1
}

const REFUSED: ReadonlySet<string> = new Set(['xcomp', 'obj', 'ccomp'])

/** The refusal that is a cue's verb or governs it, in the cue or before it; -1 for none. */
function refusalOf({ first }: TokenRange, head: number, layers: Layers, lexicon: StatementLexicon): number {
  if (isRefusal(head, layers, lexicon)) return head
  for (let i = first; i < head; i++) if (isRefusal(i, layers, lexicon)) return i
  const governor = governorOf(head, layers, lexicon)
  return governor >= 0 && isRefusal(governor, layers, lexicon) ? governor : -1
}

/** What governs a verb that stands right behind it: "declined | to say", "refrained from | saying", "stopped short of | saying"; -1 for none. "He stopped, saying …" is another matter. */
function governorOf(head: number, { tokens, syntax }: Layers, { negation }: StatementLexicon): number {
  const relation = syntax.deprelNames[syntax.deprel[head]!]!
  const governor = syntax.head[head]!
  if (governor < 0 || governor > head) return -1
  if (relation === 'xcomp') return governor
  const marker = head - 1
  if (relation !== 'advcl' && relation !== 'acl' || !negation.links.has(lower(tokens, marker))) return -1
  return negation.prepositions.has(lower(tokens, marker - 1)) ? marker - 1 : marker - 1 === governor ? governor : -1
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
function isNegated({ first, last }: TokenRange, head: number, layers: Layers, lexicon: StatementLexicon): boolean {
  const { tokens, syntax, tree } = layers
  const { negation } = lexicon
  const negates = (i: number) => negation.words.has(lower(tokens, i)) && !(i + 1 < tokens.count && negation.exceptions.has(`${lower(tokens, i)} ${lower(tokens, i + 1)}`))
  const governs = (i: number) => negation.governors.has(syntax.lemma[i]!) || negation.governors.has(lower(tokens, i))
  for (let i = first; i <= last; i++) if (i !== head && negates(i)) return true
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = syntax.deprelNames[syntax.deprel[child]!]!
    if (relation === 'nsubj' && child < head && negates(tree.left[child]!)) return true
    if ((relation === 'advmod' || relation === 'det' || relation === 'nsubj' || relation === 'cc') && child < head && negates(child)) return true
    if (relation === 'mark' && negation.prepositions.has(lower(tokens, child))) return true
  }
  for (let i = first; i < last; i++) if (governs(i)) return true
  const governor = governorOf(head, layers, lexicon)
  return governor >= 0 && (governs(governor) || negation.prepositions.has(lower(tokens, governor)))
}
