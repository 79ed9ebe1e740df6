import { Link } from 'wouter'
import { checks as strings, library } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { oneLine } from '../../src/export/clean.ts'
import { ArticleName } from '../lists/ArticleName.tsx'
import type { CheckItem } from '../../src/http/api.ts'

/** The words that a worksheet is about, whose they are, and where they stand. */
export function WordsOnTop({ item }: { readonly item: CheckItem }) {
  const { document, version, start, end, before, quote, after, whose, title, opening, outlet, publishedAt, current } = item
  return (
    <section className="words-on-top">
      <p className="of">
        <span><bdi><ArticleName title={title} opening={opening} /></bdi></span>
        {outlet && <span><bdi>{oneLine(outlet)}</bdi></span>}
        <span>{publishedAt ? dayOf(publishedAt) : library.noDate}</span>
      </p>
      <blockquote dir="auto"><span className="soft">{cutBefore(before)}</span><b>{oneLine(quote)}</b><span className="soft">{cutAfter(after)}</span></blockquote>
      <p className="whose">{whose} <Link href={wordsAddress({ document, version, start, end })}>{strings.openWords}</Link></p>
      {current && <p className="remark">{strings.elsewhere} {current.at ? <Link href={wordsAddress({ document, version: current.version, ...current.at })}>{strings.movedTo}</Link> : current.why}</p>}
    </section>
  )
}

export function wordsAddress({ document, version, start, end }: { readonly document: string; readonly version: string; readonly start: number; readonly end: number }): string {
  return `/documents/${document}/versions/${version}#${start}-${end}`
}

/** What stands before in the same paragraph, from a word's beginning on. */
function cutBefore(words: string): string {
  const paragraph = words.slice(words.lastIndexOf('\n') + 1)
  const cut = paragraph.length === words.length && paragraph.length > 28 ? `…${paragraph.slice(paragraph.indexOf(' ') + 1)}` : paragraph
  return cut.replace(/\s+/g, ' ')
}

function cutAfter(words: string): string {
  const [paragraph = ''] = words.split('\n', 1)
  const cut = paragraph.length === words.length && paragraph.length > 28 ? `${paragraph.slice(0, paragraph.lastIndexOf(' '))}…` : paragraph
  return cut.replace(/\s+/g, ' ')
}
