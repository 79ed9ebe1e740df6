import { readFileSync } from 'node:fs'
import type { Event, Reading } from '../../src/doc/reading.ts'
import { slice } from '../../src/text/span.ts'

/** A text with what must be told in it, and nothing else. */
export interface EventCase {
  readonly title: string
  readonly text: string
  /** Events as {@link describeEvent} writes them; none where nothing is told. */
  readonly events: readonly string[]
  /** What is wanted and not found yet, and what is found and not wanted. */
  readonly missing: readonly string[]
  readonly wrong: readonly string[]
}

/**
 * Read a file of cases: `= title`, the text, and a line for each event of it, or `- nothing`. A line `- FIXME not: …` is found and should not be, `- FIXME: …` should be found and is not.
 * Lines that begin with `# ` are for people. Throws `SyntaxError` on a case without lines.
 */
export function readEventCases(file: string | URL): EventCase[] {
  const parts = readFileSync(file, 'utf8').replace(/^# .*\n/gm, '').split(/^= /m).slice(1)
  return parts.map(part => {
    const [title, ...lines] = part.trimEnd().split('\n') as [string, ...string[]]
    const claims = lines.filter(line => line.startsWith('- ')).map(line => line.slice(2))
    if (!claims.length) throw new SyntaxError(`"${title}" claims nothing`)
    const after = (prefix: string) => claims.filter(claim => claim.startsWith(prefix)).map(claim => claim.slice(prefix.length))
    return {
      title, text: lines.filter(line => !line.startsWith('- ')).join('\n').trim(),
      events: claims.filter(claim => claim !== 'nothing' && !claim.startsWith('FIXME')), missing: after('FIXME: '), wrong: after('FIXME not: '),
    }
  })
}

/** An event in one line: `TYPE trigger: agents -> patients`, then what is not as usual: reality, who tells it, place, domain where it is not the usual one, terms, further tellings. */
export function describeEvent({ type, domain, agents, patients, place, terms, tellings }: Event, { entities, statements, article: { text } }: Reading): string {
  const names = (list: readonly number[]) => list.map(entity => entities[entity]!.name).join(', ') || '-'
  const told = tellings.map(({ trigger, reality, assertedBy }) => {
    const source = assertedBy === undefined ? undefined : statements[assertedBy]!.source
    return [`"${slice(text, trigger)}"`, ...(reality === 'happened' ? [] : [reality]), ...(assertedBy === undefined ? [] : [`by ${source ? slice(text, source) : 'somebody'}`])].join(' ')
  })
  return [
    `${type} ${told.join(' + ')}: ${names(agents)} -> ${names(patients)}`,
    domain, ...(place === undefined ? [] : [`in ${entities[place]!.name}`]), ...(terms.length ? [`terms ${terms.map(term => slice(text, term)).join(' / ')}`] : []),
  ].join('; ')
}
