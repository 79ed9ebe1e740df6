import { count } from '../quantities.ts'
import { lines } from './lines.ts'
import { MAX_WIDTH } from './page.ts'
import { oneLine, shorten } from '../../export/clean.ts'
import type { Differences } from '../../store/differences.ts'
import type { Screen } from '../screen.ts'
import type { Span } from '../../text/span.ts'
import type { VersionInfo } from '../../store/versions.ts'

/** What changed between two versions: facts, then paragraph after paragraph with what was taken out in "[-…-]" and what was put in in "{+…+}". */
export function changesPage({ facts, changes }: Differences, texts: { readonly before: string; readonly after: string }, [first, last]: readonly [VersionInfo, VersionInfo], { width: columns, ink }: Screen): string {
  const width = Math.min(columns, MAX_WIDTH)
  const passages = passagesOf(changes, texts)
  const shown = [
    ink.bold(`Version ${first.nth}, added ${dayAndTime(first)}, and version ${last.nth}, added ${dayAndTime(last)}`),
    ...(facts.length || changes.length ? [] : ['', 'Nothing changed in what is kept of them.']),
    ...(facts.length ? ['', ...facts.flatMap(({ field, before, after }) => lines(`${FACTS[field]}: ${before === undefined ? 'none' : oneLine(before)} → ${after === undefined ? 'none' : oneLine(after)}`, width))] : []),
    ...(changes.length ? ['', ink.dim(`${count(changes.length, 'change')} in the text: [-taken out-] {+put in+}`)] : []),
    ...passages.flatMap(words => ['', ...lines(words, width - 2).map(line => `  ${line}`)]),
  ]
  return `${shown.map(line => line.trimEnd()).join('\n')}\n`
}

const FACTS: Readonly<Record<Differences['facts'][number]['field'], string>> = {
  title: 'Title', byline: 'Byline', publishedAt: 'Published', publisher: 'Publisher', url: 'Address', language: 'Language',
}

function dayAndTime({ addedAt }: VersionInfo): string {
  return addedAt.toISOString().slice(0, 16).replace('T', ' ')
}

/** Changes in the words around them; those that are near to one another in one passage. */
function passagesOf(changes: Differences['changes'], { before, after }: { readonly before: string; readonly after: string }): string[] {
  const passages: string[] = []
  let passage = ''
  let end = -Infinity
  for (const change of changes) {
    const between = after.slice(Math.max(end, 0), change.after.start)
    if (end >= 0 && between.length <= 2 * NEAR) passage += between
    else {
      if (passage) passages.push(oneLine(passage + leadOut(after, end)))
      passage = leadIn(after, change.after.start)
    }
    passage += marked('[-', before, change.before, '-]') + marked('{+', after, change.after, '+}')
    end = change.after.end
  }
  return passage ? [...passages, oneLine(passage + leadOut(after, end))] : passages
}

const NEAR = 60
// What was moved or written anew as a whole is known by its beginning.
const LONGEST = 600

function marked(open: string, text: string, { start, end }: Span, close: string): string {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (!trimmed) return ''
  return `${/^\s/.test(words) ? ' ' : ''}${open}${shorten(oneLine(trimmed), LONGEST)}${close}${/\s$/.test(words) ? ' ' : ''}`
}

function leadIn(text: string, start: number): string {
  const from = Math.max(0, start - NEAR)
  const words = text.slice(from, start)
  return from === 0 ? words : `…${words.replace(/^\S*\s?/, '')}`
}

function leadOut(text: string, end: number): string {
  const to = Math.min(text.length, end + NEAR)
  const words = text.slice(end, to)
  return to === text.length ? words : `${words.replace(/\s?\S*$/, '')}…`
}
