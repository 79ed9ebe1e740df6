import { dayOf } from '../../src/export/view.ts'
import { correct as strings } from '../strings.ts'
import { isIsoDate } from '../../src/text/isoDate.ts'
import type { Change, CorrectionItem } from '../../src/http/api.ts'
import type { Reading } from '../../src/doc/reading.ts'

/** What is known of an article beside its words, and can be wrong. */
export const FACTS = ['publishedAt', 'title', 'byline', 'publisher'] as const
export type Fact = (typeof FACTS)[number]

/** As they are written into fields: authors one below the other, nothing for what is not known. */
export type WrittenFacts = Readonly<Record<Fact, string>>

export function writtenFacts({ title, byline, publisher, publishedAt }: Reading['article']): WrittenFacts {
  return { publishedAt: publishedAt?.value ?? '', title: title?.value ?? '', byline: byline.map(({ value }) => value).join('\n'), publisher: publisher ?? '' }
}

/** Why a fact cannot be saved as it is written; nothing where it can. */
export function wrongFact(fact: Fact, written: string): string {
  return fact === 'publishedAt' && written.trim() && !isIsoDate(written.trim()) ? strings.dateHelp : ''
}

/** What somebody has changed of them: a correction each, since one may hold for another version where another does not. */
export function changedFacts(before: WrittenFacts, now: WrittenFacts): Change[] {
  const changed = FACTS.filter(fact => plain(now[fact]) !== plain(before[fact]))
  return changed.map(fact => ({ kind: 'article', set: { [fact]: fact === 'byline' ? linesOf(now.byline) : plain(now[fact]) || null } }))
}

/** Of a fact as a correction has it, in a few words. */
export function factWords(fact: Fact, value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || strings.unknown
  return value === null || value === undefined ? strings.unknown : fact === 'publishedAt' ? dayOf(String(value)) : String(value)
}

/** What people have said of each fact, the last one that shows before those that want something else. */
export function factsCorrected(items: readonly CorrectionItem[]): readonly { readonly fact: Fact; readonly item: CorrectionItem; readonly value: unknown }[] {
  return FACTS.flatMap(fact => items.flatMap(item => {
    const set = item.change.kind === 'article' ? item.change.set : {}
    return item.standing.state !== 'undone' && item.standing.state !== 'orphan' && fact in set ? [{ fact, item, value: set[fact] }] : []
  }).reverse())
}

function linesOf(written: string): string[] {
  return written.split('\n').map(line => line.trim()).filter(Boolean)
}

function plain(written: string): string {
  return linesOf(written).join('\n')
}
