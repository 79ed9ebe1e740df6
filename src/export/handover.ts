import { calledWords } from './opening.ts'
import { oneLine } from './clean.ts'
import type { Called } from './opening.ts'
import type { CheckStatus } from '../doc/checks.ts'
import type { Span } from '../text/span.ts'

/** What whoever takes over has to know of a worksheet. */
export interface HandoverSheet extends Span {
  readonly check: string
  readonly document: string
  readonly version: string
  readonly quote: string
  /** Where another version is the newest: why the words cannot be pointed at in it, if they cannot. */
  readonly current?: { readonly why?: string | undefined } | undefined
  /** Whose words they are, as a sentence. */
  readonly whose: string
  readonly title?: string | undefined
  readonly opening?: string | undefined
  readonly outlet?: string | undefined
  readonly status: CheckStatus
  readonly question?: string | undefined
  readonly assignee?: string | undefined
  /** A day. */
  readonly due?: string | undefined
  readonly evidence: readonly HandoverEvidence[]
  readonly inquiries: readonly HandoverInquiry[]
}

interface HandoverEvidence {
  readonly evidence: string
  readonly words?: { readonly quote: string; readonly title?: string | undefined; readonly opening?: string | undefined; readonly outlet?: string | undefined } | undefined
  readonly url?: string | undefined
  readonly note?: string | undefined
  readonly addedBy: string
  readonly addedAt: string
  readonly removed?: object | undefined
}

interface HandoverInquiry {
  readonly inquiry: string
  readonly name: string
  readonly reach?: string | undefined
  readonly askedOn?: string | undefined
  readonly answeredOn?: string | undefined
  readonly answer?: string | undefined
  readonly removed?: object | undefined
}

/** What is to be handed on to those who take over, worked out of all worksheets about which somebody has to do something. */
export interface Handover<Sheet extends HandoverSheet = HandoverSheet> {
  readonly overdue: readonly Sheet[]
  /** By whose work it is, in the order of names; what is nobody's yet comes first. In each, what is due first comes first. */
  readonly people: readonly { readonly name?: string; readonly sheets: readonly Sheet[] }[]
  /** Who has been asked, or is to be, and has not answered; who has waited longest first. */
  readonly unanswered: readonly { readonly sheet: Sheet; readonly inquiry: Sheet['inquiries'][number] }[]
  /** What came in last, the newest first. */
  readonly arrived: readonly Arrival<Sheet>[]
}

export interface Arrival<Sheet extends HandoverSheet = HandoverSheet> {
  readonly sheet: Sheet
  /** The evidence's id, or the inquiry's. */
  readonly part: string
  readonly day: string
  readonly kind: 'evidence' | 'answer'
  readonly from: string
  readonly words: string
}

export function handoverOf<Sheet extends HandoverSheet>(sheets: readonly Sheet[], today: string): Handover<Sheet> {
  const byDue = sheets.toSorted((a, b) => compare(a.due ?? LAST, b.due ?? LAST))
  const people = Map.groupBy(byDue, ({ assignee }) => assignee)
  const inquiries = byDue.flatMap(sheet => sheet.inquiries.filter(({ removed }) => !removed).map(inquiry => ({ sheet, inquiry })))
  return {
    overdue: byDue.filter(({ due }) => due !== undefined && due < today),
    people: [...people].sort(([a], [b]) => Number(a !== undefined) - Number(b !== undefined) || compare(a ?? '', b ?? '')).map(([name, mine]) => ({ ...(name !== undefined && { name }), sheets: mine })),
    unanswered: inquiries.filter(({ inquiry }) => !inquiry.answer).sort((a, b) => compare(a.inquiry.askedOn ?? LAST, b.inquiry.askedOn ?? LAST)),
    arrived: [...byDue.flatMap(evidenceIn), ...inquiries.flatMap(answerIn)].sort((a, b) => compare(b.day, a.day)).slice(0, MOST_ARRIVED),
  }
}

const LAST = '9999'
const MOST_ARRIVED = 30

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function evidenceIn<Sheet extends HandoverSheet>(sheet: Sheet): Arrival<Sheet>[] {
  return sheet.evidence.filter(({ removed }) => !removed).map(({ evidence, words, url, note, addedBy, addedAt }) => ({
    sheet, part: evidence, day: addedAt.slice(0, 10), kind: 'evidence', from: addedBy,
    words: [words && `“${oneLine(words.quote)}”${sourceWords(words)}`, url, note && oneLine(note)].filter(Boolean).join(' – '),
  }))
}

function answerIn<Sheet extends HandoverSheet>({ sheet, inquiry: { inquiry, name, answeredOn, askedOn, answer } }: { readonly sheet: Sheet; readonly inquiry: HandoverInquiry }): Arrival<Sheet>[] {
  return answer ? [{ sheet, part: inquiry, day: answeredOn ?? askedOn ?? '', kind: 'answer', from: name, words: oneLine(answer) }] : []
}

/** " (A Plan, steppe.example)"; of an article without a title " (No title: “The ferry will …”, steppe.example)". */
export function sourceWords({ title, opening, outlet }: Called & { readonly outlet?: string | undefined }): string {
  const found = [title || opening ? calledWords({ title, opening }) : '', outlet].flatMap(words => (words ? [oneLine(words)] : []))
  return found.length ? ` (${found.join(', ')})` : ''
}

/** "(The newest version: Its words are not in this version …)", where they cannot be pointed at there. */
export function goneWords({ current }: Pick<HandoverSheet, 'current'>): string | undefined {
  return current?.why === undefined ? undefined : `(The newest version: ${current.why})`
}

export const STATUS_WORDS: Readonly<Record<CheckStatus, string>> = { open: 'open', 'in-progress': 'in progress', waiting: 'waiting for an answer', checked: 'checked', dropped: 'dropped' }
