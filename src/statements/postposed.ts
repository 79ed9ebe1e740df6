import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** How sure such a statement is: on the edge of being shown, for the models saw it and thought less of it. */
const POSTPOSED = 0.82

/**
 * "The county has opened an investigation, council leader Martin Shaw said on Tuesday.": a clause, a comma, somebody and a plain verb of speech with no words of its
 * own behind it. Grammar tells this plainly; the models lose it where a title is long or an outlet's name follows.
 */
export function findPostposed(layers: Layers, columns: Columns, { verbs }: StatementLexicon): Draft[] {
  const found: Draft[] = []
  for (let i = 0; i < columns.count; i++) {
    if (!SPOKEN.has(layers.syntax.xposNames[layers.syntax.xpos[i]!]!)) continue
    const word = verbs.get(layers.syntax.lemma[i]!)
    if (word?.class !== 'speech' || !word.that || !word.quote || columns.quote[i]) continue
    const draft = saidBefore(i, word.hearer === true, layers, columns)
    if (draft) found.push(draft)
  }
  return found
}

const SPOKEN: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP'])

function saidBefore(verb: number, hasHearer: boolean, layers: Layers, columns: Columns): Draft | undefined {
  const begin = columns.sentenceFirst[verb]!
  const comma = commaBefore(verb, begin, layers, columns)
  if (comma < 0 || !endsThere(verb, hasHearer, layers, columns)) return undefined
  const first = behindDateline(begin, comma, layers)
  if (comma - first < SHORTEST || opensAside(first, columns) || !isWhole(first, comma - 1, layers, columns)) return undefined
  return { source: { first: comma + 1, last: verb - 1 }, cue: { first: verb, last: verb }, head: verb, content: [{ first, last: comma - 1 }], confidence: POSTPOSED, by: 'postposed' }
}

/** Tokens of a clause at least. */
const SHORTEST = 4
/** Tokens of a source at most: "a senior official of the county's department for roads". */
const LONGEST = 14

/** The comma before a noun phrase that ends at the verb, -1 for none. */
function commaBefore(verb: number, begin: number, { tokens }: Layers, columns: Columns): number {
  let isNamed = false
  for (let i = verb - 1; i > begin && verb - i <= LONGEST; i--) {
    if (lower(tokens, i) === ',') return isNamed ? i : -1
    if (!PHRASE.has(columns.upos[i]!) || columns.quote[i]) return -1
    isNamed ||= columns.upos[i] === NOUN || columns.upos[i] === NAME
  }
  return -1
}

/** Nothing but a hearer, a day and a place until the sentence ends or a comma sets off what comes: "told the Post on Thursday, a day after …". */
function endsThere(verb: number, hasHearer: boolean, { tokens, syntax }: Layers, columns: Columns): boolean {
  const end = columns.sentenceLast[verb]!
  let isFree = false
  for (let i = verb + 1; i <= end; i++) {
    const form = lower(tokens, i)
    if (form === ',' || form === '.' || form === ';') return i > verb + 1 || form === '.'
    if (syntax.upos[i] === SUBORDINATOR || FINITE.has(syntax.xposNames[syntax.xpos[i]!]!) || columns.quote[i]) return false
    if (i === verb + 1) {
      isFree = hasHearer || columns.upos[i] === PREPOSITION || columns.upos[i] === ADVERB || columns.upos[i] === NAME
      if (!isFree) return false
    }
  }
  return true
}

/** "Harbour Town, 13 November – The county …": the words behind the dash. */
function behindDateline(begin: number, comma: number, { tokens }: Layers): number {
  for (let i = begin + 1; i < Math.min(comma, begin + DATELINE); i++) if (DASHES.has(lower(tokens, i))) return i + 1
  return begin
}

const DATELINE = 8
const DASHES: ReadonlySet<string> = new Set(['–', '—', '--'])

/** "When the bridge fell, the mayor said …": a clause that leads up to what is said. */
function opensAside(first: number, columns: Columns): boolean {
  return columns.upos[first] === SUBORDINATOR || columns.upos[first] === PREPOSITION || columns.upos[first] === CONJUNCTION
}

/** A subject and its verb, in nobody's quotation marks. */
function isWhole(first: number, last: number, { syntax }: Layers, columns: Columns): boolean {
  let hasSubject = false
  let hasVerb = false
  for (let i = first; i <= last; i++) {
    if (columns.quote[i]) return false
    const relation = syntax.deprelNames[syntax.deprel[i]!]!
    hasSubject ||= relation === 'nsubj' || relation === 'nsubj:pass' || relation === 'expl'
    hasVerb ||= FINITE.has(syntax.xposNames[syntax.xpos[i]!]!)
  }
  return hasSubject && hasVerb
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const NOUN = UPOS.indexOf('NOUN')
const NAME = UPOS.indexOf('PROPN')
const ADVERB = UPOS.indexOf('ADV')
const PREPOSITION = UPOS.indexOf('ADP')
const SUBORDINATOR = UPOS.indexOf('SCONJ')
const CONJUNCTION = UPOS.indexOf('CCONJ')
const PHRASE: ReadonlySet<number> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'ADP', 'PRON'].map(name => UPOS.indexOf(name as (typeof UPOS)[number])))
