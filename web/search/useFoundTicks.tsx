import { useMemo, useRef } from 'react'
import { NOBODY } from '../../src/export/speakers.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { Tick } from '../take/Tick.tsx'
import { useTicks } from '../take/ticks.ts'
import { calledWords } from '../../src/export/opening.ts'
import type { ArticleResults, SearchResults, StatementResults } from '../../src/http/api.ts'
import type { ReactNode } from 'react'
import type { StatementRef } from './TakeFound.tsx'

export type FoundRow = { readonly in: 'statements'; readonly item: StatementResults['items'][number] } | { readonly in: 'articles'; readonly item: ArticleResults['items'][number] }

/** The rows of a search with the boxes by which they are ticked: articles for what is done with articles anywhere, statements for themselves. */
export function useFoundTicks(pages: readonly SearchResults[]): { readonly rows: readonly FoundRow[]; tick(index: number): void; boxOf(index: number): ReactNode } {
  const statements = useTicks<StatementRef>('statements')
  const articles = useTicks<string>('documents')
  const rows = useMemo(() => pages.flatMap((page): FoundRow[] => (page.in === 'statements' ? page.items.map(item => ({ in: 'statements', item })) : page.items.map(item => ({ in: 'articles', item })))), [pages])
  const last = useRef<number>(undefined)
  const tick = (index: number, isRange = false) => {
    const row = rows[index]
    if (!row) return
    const some = isRange && last.current !== undefined ? rows.slice(Math.min(last.current, index), Math.max(last.current, index) + 1) : []
    last.current = index
    if (row.in === 'statements') {
      if (some.length) statements.tick(some.flatMap(one => (one.in === 'statements' ? [[keyOf(one), refOf(one)] as const] : [])))
      else statements.toggle(keyOf(row), refOf(row))
    } else if (some.length) articles.tick(some.map(({ item: { document } }) => [document, document]))
    else articles.toggle(row.item.document, row.item.document)
  }
  return {
    rows, tick,
    boxOf(index) {
      const row = rows[index]!
      return <Tick name={nameOf(row)} isTicked={row.in === 'statements' ? statements.has(keyOf(row)) : articles.has(row.item.document)} onTick={isRange => tick(index, isRange)} />
    },
  }
}

type StatementRow = Extract<FoundRow, { in: 'statements' }>

function keyOf({ item: { document, version, key } }: StatementRow): string {
  return `${document} ${version} ${key}`
}

function refOf({ item: { document, version, key } }: StatementRow): StatementRef {
  return { document, version, key }
}

function nameOf(row: FoundRow): string {
  if (row.in === 'articles') return calledWords(row.item)
  const { speaker, source, content } = row.item
  return `${oneLine(speaker ?? source ?? NOBODY)}: ${shorten(oneLine(content), 60)}`
}
