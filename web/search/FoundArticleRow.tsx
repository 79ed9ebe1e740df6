import { Link } from 'wouter'
import { Highlighted } from './Highlighted.tsx'
import { OfArticle } from './OfArticle.tsx'
import { counted, library, reading } from '../strings.ts'
import { ArticleName } from '../lists/ArticleName.tsx'
import type { ReactNode } from 'react'
import type { FoundArticle } from '../../src/http/api.ts'

export function FoundArticleRow({ item, tick }: { readonly item: FoundArticle; readonly tick?: ReactNode }) {
  const { document, version, title, opening, language, snippet, words, sure, isTranslated } = item
  const hash = snippet.highlights.length ? `#${snippet.start + snippet.highlights[0]!.start}-${snippet.start + snippet.highlights[0]!.end}` : ''
  return (
    <li>
      {tick}
      <h2 dir="auto"><Link className="to" href={`/documents/${document}/versions/${version}${hash}`}><ArticleName title={title} opening={opening} language={language} /></Link></h2>
      <p className="said" dir="auto" lang={language}><Highlighted words={snippet.words} spans={snippet.highlights} /></p>
      <OfArticle item={item} more={[...isTranslated ? [reading.translated] : [], counted(words, 'word'), library.statementCount(sure)]} isTitled={false} />
    </li>
  )
}
