import { oneLine, shorten } from './clean.ts'
import { goneWords, sourceWords, STATUS_WORDS } from './handover.ts'
import type { Arrival, Handover, HandoverSheet } from './handover.ts'

export interface HandoverMarkdownOptions {
  readonly title: string
  readonly today: string
  /** Where the desk is, so that words lead to where they stand; without it they bear the document's id, the version's and their place, as `hearsay show` takes them. */
  readonly desk?: string
  /** There are more than these. */
  readonly isCut?: boolean
}

/** What is to be handed on, for a mail or a wiki. Words of articles and people are text in it and nothing else. */
export function handoverMarkdown({ overdue, people, unanswered, arrived }: Handover, options: HandoverMarkdownOptions): string {
  const count = people.reduce((sum, { sheets }) => sum + sheets.length, 0)
  const section = (title: string, lines: readonly string[]) => (lines.length ? [`## ${title}`, '', ...lines, ''] : [])
  return [
    `# ${text(options.title)}`, '', `${options.today}. ${count ? `${count} ${count === 1 ? 'worksheet' : 'worksheets'} with something left to do${options.isCut ? ', and more than these' : ''}.` : 'Nothing is left to do.'}`, '',
    ...section('Overdue', overdue.map(sheet => sheetLine(sheet, options))),
    ...section('Asked, and not answered', unanswered.map(({ sheet, inquiry }) => `- **${text(inquiry.name)}**${inquiry.reach ? ` (${text(inquiry.reach)})` : ''}, ${inquiry.askedOn ? `asked on ${inquiry.askedOn}` : 'to be asked'}: ${text(sheet.question ?? 'no question written yet')} – ${placeOf(sheet, options)}`)),
    ...section('What came in last', arrived.map(arrival => arrivedLine(arrival, options))),
    ...people.flatMap(({ name, sheets }) => section(name === undefined ? 'Nobody\'s yet' : text(name), sheets.map(sheet => (overdue.includes(sheet) ? shortLine(sheet, options) : sheetLine(sheet, options))))),
  ].join('\n')
}

/** What is overdue stands in full above. */
function shortLine(sheet: HandoverSheet, options: HandoverMarkdownOptions): string {
  return `- ${sheet.question ? `**${text(sheet.question)}** ` : ''}overdue since ${sheet.due}, told above – ${placeOf(sheet, options)}`
}

function sheetLine(sheet: HandoverSheet, options: HandoverMarkdownOptions): string {
  const facts = [STATUS_WORDS[sheet.status], sheet.due && `due ${sheet.due}`, sheet.assignee && text(sheet.assignee)].filter(Boolean).join(', ')
  return [`- ${sheet.question ? `**${text(sheet.question)}** ` : ''}${facts}`, `  > ${text(sheet.quote)}`, '  >', `  > ${text(sheet.whose)} ${placeOf(sheet, options)}`].join('\n')
}

function arrivedLine({ day, kind, from, words, sheet }: Arrival, options: HandoverMarkdownOptions): string {
  return `- ${day && `${day}, `}${kind === 'answer' ? `answer of ${text(from)}` : `evidence, added by ${text(from)}`}: ${text(words)} – ${placeOf(sheet, options)}`
}

/** Which words it is about, and where they stand. */
function placeOf(sheet: HandoverSheet, { desk }: HandoverMarkdownOptions): string {
  const { document, version, start, end, quote, title, opening, outlet } = sheet
  const source = text(sourceWords({ title: title ?? (opening === undefined ? shorten(oneLine(quote), 60) : undefined), opening, outlet }).slice(2, -1))
  const gone = goneWords(sheet)
  const place = desk ? `[${source}](${desk}/documents/${document}/versions/${version}#${start}-${end})` : `${source}, ${document.slice(0, 10)}@${version.slice(0, 10)}#${start}-${end}`
  return gone === undefined ? place : `${place} ${text(gone)}`
}

/** One line in which nothing is markup. */
function text(words: string): string {
  return oneLine(words).replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1')
}
