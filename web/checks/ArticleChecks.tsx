import { useEffect, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ReactToArticle } from '../reactions/ReactToArticle.tsx'
import { checks as strings } from '../strings.ts'
import { checksOfQuery, reactionsQuery } from '../api/queries.ts'
import { marksOf, showMarks } from './cardMarks.ts'
import { useMarked } from './useMarked.ts'
import type { Reading } from '../../src/doc/reading.ts'

/** Over an article: its worksheets, what in it could be checked, and what people make of it. It also tells the cards of theirs. */
export function ArticleChecks({ reading, document, version }: { readonly reading: Reading; readonly document: string; readonly version: string }) {
  const sheets = useQuery(checksOfQuery(document))
  const reactions = useQuery(reactionsQuery(document))
  const placed = useMarked(reading, version, sheets.data?.items)
  const marks = useMemo(() => marksOf(reading, version, placed, reactions.data?.items ?? []), [reading, version, placed, reactions.data])
  useEffect(() => showMarks(marks), [marks])
  useEffect(() => () => showMarks(new Map()), [])
  const count = sheets.data?.items.length ?? 0
  return (
    <div className="article-checks">
      <p className="of">
        {count > 0 && <span><Link href={`/checks?document=${document}`}>{strings.ofArticle(count)}</Link></span>}
        <span><Link href={`/documents/${document}/versions/${version}/checkable`}>{strings.suggestions}</Link></span>
      </p>
      {reactions.data?.taken && <ReactToArticle document={document} version={version} reactions={reactions.data.items.filter(({ words }) => !words)} />}
    </div>
  )
}
