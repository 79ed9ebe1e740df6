import { Link } from 'wouter'
import { ABSENCE_SIGNS, ABSENCE_WORDS } from '../../src/export/absence.ts'
import { OnWordOf } from '../lists/OnWordOf.tsx'
import { ReportLine } from '../lists/ReportLine.tsx'
import { figures } from '../strings.ts'
import type { ListedFigure } from '../../src/http/api.ts'

/** Where a figure's words are to be read. */
export function placeOf({ document, version, start, end }: ListedFigure): string {
  return `/documents/${document}/versions/${version}#${start}-${end}`
}

/** One figure: as worded and in the one notation, of what, when, on whose word, and who reported it when. */
export function FigureLine({ figure }: { readonly figure: ListedFigure }) {
  const { worded, value, change, of, when, onWordOf, language } = figure
  return (
    <article className="figure-row">
      <p className="worded"><Link className="to" href={placeOf(figure)}><bdi lang={language}>{worded}</bdi></Link>{change && <small> {figures[change]}</small>}{value !== worded && <small className="value">{value}</small>}</p>
      <p className="of-what" data-label={figures.columns.of}><Cell cell={of} language={language} /></p>
      <p className="when" data-label={figures.columns.when}><Cell cell={when} language={language} /></p>
      <p className="word"><OnWordOf of={onWordOf} article={figure} /></p>
      <ReportLine article={figure} />
    </article>
  )
}

function Cell({ cell, language }: { readonly cell: ListedFigure['of']; readonly language: string }) {
  if ('words' in cell) return <bdi lang={language}>{cell.words}</bdi>
  return <span className="soft" title={ABSENCE_WORDS[cell.absence]}><span aria-hidden="true">{ABSENCE_SIGNS[cell.absence]}</span><span className="hidden">{ABSENCE_WORDS[cell.absence]}</span></span>
}
