import type { Layers } from '../doc/layers.ts'
import type { Quotation } from '../doc/quotations.ts'
import type { TokenRange } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import { firstToken, lastToken } from './draft.ts'
import type { Draft } from './draft.ts'
import { sharedSubject } from './sharedSubject.ts'

/** What the models made of a text: statements that are at least possible, those that are less, and cues whose content they did not find. */
export interface ReadDrafts {
  readonly likely: readonly Draft[]
  readonly unlikely: readonly Draft[]
  readonly waiting: readonly Draft[]
}

/** A quotation of fewer tokens, marks included, may be a title, a name or scare quotes; hardly a longer one is (in PolNeAR 1 in 60). */
const SHORTEST_SPEECH = 8

/**
 * Give every longer quotation that nobody claims yet to somebody, by what newspapers do with quotation marks:
 *
 * - "He said:" before a paragraph in quotation marks: to him.
 * - A speech of several paragraphs, each opened and only the last closed: to whom the first belongs.
 * - `“…,” she said. “…”`: the second to her, when no other cue stands between (in PolNeAR 98 in 100).
 * - Else to a statement about it that is too unlikely on its own.
 */
export function claimQuotations({ likely, unlikely, waiting }: ReadDrafts, layers: Layers, columns: Columns): Draft[] {
  const speeches = layers.quotations.list.filter(({ first, last, depth, resumes }) => depth === 1 && (last - first >= SHORTEST_SPEECH || resumes))
  const claims = new Claims(leaveToOthers(likely.map(draft => withSubject(draft, layers, columns)), layers, columns).map(draft => ({ ...draft, content: draft.content.map(range => toWholeQuotation(range, draft, layers)) })), columns.count)
  for (const draft of waiting) if (endsWithColon(draft, layers, columns)) claims.add({ ...draft, content: wordsAfterColon(draft, speeches, layers, columns) })
  const spare = new Map<number, Draft>()
  for (const draft of unlikely) {
    const quotation = quotationOf(draft, layers)
    if (quotation >= 0 && draft.confidence > (spare.get(quotation)?.confidence ?? 0)) spare.set(quotation, draft)
  }
  speeches.forEach((speech, i) => {
    if (claims.ownerOf(speech) >= 0) return
    const before = speeches[i - 1]
    const owner = before === undefined ? -1 : claims.ownerOf(before)
    const own = spare.get(layers.quotations.outermost[speech.first]!)
    const goesOn = owner >= 0 && (speech.resumes ? !before!.closed : follows(before!, speech, claims, columns) && !(own && isBeside(own, speech, columns)))
    if (goesOn) claims.extend(owner, speech)
    else if (own) claims.add({ ...own, confidence: Math.max(own.confidence, CLAIMED), by: 'quotation' })
  })
  return claims.drafts
}

/**
 * Take from statements the quotations that another statement's cue hands to somebody in their own sentence: `“…,” Lind said. “…,” Berg agreed.` A cue that
 * leads up to the opening mark goes before all others: `Lind called and asked, “…?” I told her that …`.
 */
export function leaveToOthers(drafts: readonly Draft[], layers: Layers, columns: Columns): Draft[] {
  const { outermost, list } = layers.quotations
  const owners = new Map<number, Draft>()
  for (const draft of drafts) {
    const quotation = quotationOf(draft, layers)
    if (quotation < 0 || !isBeside(draft, list[quotation]!, columns)) continue
    const other = owners.get(quotation)
    if (!other || !leadsUpTo(other, list[quotation]!, layers)) owners.set(quotation, draft)
  }
  return drafts.map(draft => {
    const isOwn = ({ first }: TokenRange) => {
      const owner = owners.get(outermost[first]!)
      const quotation = list[outermost[first]!]!
      return !owner || owner === draft || (isBeside(draft, quotation, columns) && !(leadsUpTo(owner, quotation, layers) && standsBehind(draft, quotation)))
    }
    return draft.content.every(isOwn) ? draft : { ...draft, content: draft.content.filter(isOwn) }
  })
}

/** Whether a statement's cue stands in the same sentence as the end of a speech: `“…,” Berg agreed.` */
function isBeside({ cue }: Draft, { last }: Quotation, columns: Columns): boolean {
  return columns.sentenceFirst[cue!.first] === columns.sentenceFirst[last]
}

/** "Lind called the mayor and asked, “…?”": who is the subject of both verbs asked. */
function withSubject(draft: Draft, layers: Layers, columns: Columns): Draft {
  const quotation = draft.source || !draft.cue ? -1 : quotationOf(draft, layers)
  if (quotation < 0 || !leadsUpTo(draft, layers.quotations.list[quotation]!, layers)) return draft
  const source = sharedSubject(draft.head, { first: columns.sentenceFirst[draft.head]!, last: draft.head }, layers)
  return source ? { ...draft, source } : draft
}

/** Whether nothing but a comma or a colon stands between a cue and the opening mark. */
function leadsUpTo({ cue, source }: Draft, { first }: Quotation, { tokens }: Layers): boolean {
  return (!source || source.last < cue!.first) && (cue!.last + 1 === first || (cue!.last + 2 === first && LEADING.has(lower(tokens, first - 1))))
}

const LEADING: ReadonlySet<string> = new Set([',', ':'])

/** Whether a cue and its source both stand behind a quotation: the next clause, "I told". */
function standsBehind({ cue, source }: Draft, { last }: Quotation): boolean {
  return cue!.first > last && source !== undefined && source.first > last && source.last < cue!.first
}

/** The outermost quotation that a statement is about: its cue stands outside, its content begins with the opening mark and holds most of the rest. */
function quotationOf({ cue, content }: Draft, { quotations }: Layers): number {
  for (const { first, last } of content) {
    const index = quotations.outermost[first]!
    if (index < 0) continue
    const quotation = quotations.list[index]!
    const held = Math.min(last, quotation.last) - first + 1
    if (quotation.first === first && quotations.outermost[cue!.first] !== index && held >= MOST_OF * (quotation.last - quotation.first + 1)) return index
  }
  return -1
}

const MOST_OF = 0.6

/** A content that begins with an opening mark and stops a few words before the closing one goes on to it. */
function toWholeQuotation(range: TokenRange, { cue, source }: Draft, { quotations }: Layers): TokenRange {
  const index = quotations.outermost[range.first]!
  const quotation = quotations.list[index]
  if (!quotation || quotation.first !== range.first || !quotation.closed || range.last >= quotation.last || quotation.last - range.last > FEW) return range
  const meets = (role: TokenRange | undefined) => role !== undefined && role.first <= quotation.last && role.last > range.last
  return meets(cue) || meets(source) ? range : { first: range.first, last: quotation.last }
}

const FEW = 4

/** Confidence of a statement that only an unclaimed quotation speaks for (measured on articles held out). */
const CLAIMED = 0.3

/** Statements and the tokens whose words they claim. */
class Claims {
  readonly drafts: Draft[]
  readonly #owner: Int32Array
  readonly #cues: Uint8Array

  constructor(drafts: readonly Draft[], count: number) {
    this.drafts = []
    this.#owner = new Int32Array(count).fill(-1)
    this.#cues = new Uint8Array(count)
    for (const draft of drafts) this.add(draft)
  }

  add(draft: Draft): void {
    if (!draft.content.length) return
    const index = this.drafts.push(draft) - 1
    for (const range of draft.content) this.#claim(index, range)
    if (draft.cue) this.#cues.fill(1, draft.cue.first, draft.cue.last + 1)
  }

  extend(index: number, { first, last }: TokenRange): void {
    this.drafts[index] = { ...this.drafts[index]!, content: [...this.drafts[index]!.content, { first, last }] }
    this.#claim(index, { first, last })
  }

  /** The statement that claims the middle of a quotation, -1 for none. */
  ownerOf({ first, last }: Quotation): number {
    return this.#owner[(first + last) >> 1]!
  }

  hasCueBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#cues[i]) return true
    return false
  }

  /** The longest claim on a token stands: a statement inside a speech does not take its words from the speaker. */
  #claim(index: number, { first, last }: TokenRange): void {
    for (let i = first; i <= last; i++) {
      const other = this.#owner[i]!
      if (other < 0 || lengthOf(this.drafts[other]!) < lengthOf(this.drafts[index]!)) this.#owner[i] = index
    }
  }
}

const lengthOf = (draft: Draft) => lastToken(draft) - firstToken(draft)

/** Whether a speech goes on in the same block after a cue that already stands, with no other cue between its end and the next opening mark. */
function follows(before: Quotation, speech: Quotation, claims: Claims, columns: Columns): boolean {
  if (columns.blockFirst[before.first] !== columns.blockFirst[speech.first]) return false
  const owner = claims.drafts[claims.ownerOf(before)]!
  const from = owner.cue && owner.cue.first > before.last && owner.cue.last < speech.first ? owner.cue.last + 1 : before.last + 1
  return !claims.hasCueBetween(from, speech.first)
}

/** Whether the cue ends its block but for a colon: its words come next. */
function endsWithColon({ cue }: Draft, { tokens }: Layers, columns: Columns): boolean {
  const end = columns.blockLast[cue!.last]!
  return lower(tokens, end) === ':' && end - cue!.last <= REACH_OF_COLON
}

/** "He said in a statement posted on the ministry's site:" has its cue this many tokens before the colon at most. */
const REACH_OF_COLON = 12

/** The quotation that opens the next block, with those that it goes on in; else the block quotations that come next. */
function wordsAfterColon({ cue }: Draft, speeches: readonly Quotation[], { tokens, blocks }: Layers, columns: Columns): TokenRange[] {
  const next = columns.blockLast[cue!.last]! + 1
  if (next >= tokens.count) return []
  const found: TokenRange[] = []
  const opening = speeches.findIndex(({ first }) => first === next)
  if (opening >= 0) {
    for (let i = opening; i < speeches.length && (i === opening || (speeches[i]!.resumes && !speeches[i - 1]!.closed)); i++) found.push({ first: speeches[i]!.first, last: speeches[i]!.last })
    return found
  }
  for (let first = next; first < tokens.count && blocks[tokens.block[first]!]!.kind === 'blockquote'; first = columns.blockLast[first]! + 1) found.push({ first, last: columns.blockLast[first]! })
  return found
}
