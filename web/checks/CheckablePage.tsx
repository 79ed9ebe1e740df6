import { useEffect, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { AGAINST_WORDS, checkable, reasonWords } from '../../src/export/checkable.ts'
import { CHECKABLE } from '../../src/lang/en/checkable.ts'
import { CheckButton } from './CheckButton.tsx'
import { Problem } from '../app/Problem.tsx'
import { APP, checks as strings, shell } from '../strings.ts'
import { checksOfQuery, readingQuery } from '../api/queries.ts'
import { oneLine } from '../../src/export/clean.ts'
import { passageOf, statementOver } from '../../src/export/passage.ts'
import { sentencesOf } from './sentencesOf.ts'
import { useMarked } from './useMarked.ts'
import { wordsAddress } from './WordsOnTop.tsx'
import { isHindered } from '../api/isHindered.ts'

/** Every sentence of an article, and which of them could be checked and why: a suggestion beside each, and a press to begin. */
export function CheckablePage({ document: id, version }: { readonly document: string; readonly version: string }) {
  const [params, setParams] = useSearchParams()
  const found = useQuery(readingQuery(id, version))
  const sheets = useQuery(checksOfQuery(id))
  const reading = found.data
  const sentences = useMemo(() => reading && sentencesOf(reading).map(span => ({
    span, statement: reading.statements[statementOver(reading, span) ?? -1], words: oneLine(reading.article.text.slice(span.start, span.end)), whose: passageOf(reading, span).whose, ...checkable(reading, span, CHECKABLE),
  })), [reading])
  const placed = useMarked(reading, version, sheets.data?.items)
  useEffect(() => {
    document.title = `${strings.suggestions} – ${APP}`
  }, [])
  if (isHindered(found)) return <div className="page"><Problem error={found.error} onAgain={() => void found.refetch()} /></div>
  if (!sentences) return <p className="wait">{shell.loading}</p>
  const isOnly = params.get('only') === 'suggested'
  const suggested = sentences.filter(({ reasons }) => reasons.length > 0)
  return (
    <div className="page checkable">
      <p className="crumb"><Link href={`/documents/${id}/versions/${version}`}>{strings.backToArticle}</Link></p>
      <h1>{strings.suggestions}</h1>
      <p className="sheet-lead">{strings.suggestionsHelp}</p>
      <p className="sheet-take"><span className="soft">{strings.suggested(suggested.length, sentences.length)}</span> <label><input type="checkbox" checked={isOnly} onChange={event => setParams(event.target.checked ? { only: 'suggested' } : {}, { replace: true })} /> {strings.onlySuggested}</label></p>
      <ol className="sheets">
        {(isOnly ? suggested : sentences).map(({ span, statement, words, whose, reasons, against }) => (
          <li key={span.start}>
            <blockquote dir="auto"><Link href={wordsAddress({ document: id, version, ...span })}>{words}</Link></blockquote>
            <p className="soft">{whose}</p>
            <p>{reasons.length > 0 ? strings.couldBe(reasonWords(reasons)) : <span className="soft">{against && strings.against(AGAINST_WORDS[against])}</span>} <CheckButton document={id} version={version} span={statement ?? span} target={statement?.key} sheet={placed.find(({ at }) => at.start < span.end && span.start < at.end)?.item} /></p>
          </li>
        ))}
      </ol>
    </div>
  )
}
