import { Link } from 'wouter'
import { ActorLink } from '../actors/ActorLink.tsx'
import { Highlighted } from './Highlighted.tsx'
import { NOBODY } from '../../src/export/speakers.ts'
import { FORM_WORDS, onlyPossible, stanceWords } from '../../src/export/view.ts'
import { OfArticle } from './OfArticle.tsx'
import { oneLine } from '../../src/export/clean.ts'
import { DOT, reading } from '../strings.ts'
import type { ReactNode } from 'react'
import type { FoundStatement } from '../../src/http/api.ts'

/** Who says what, by way of whom, and where it stands. */
export function FoundStatementRow({ item, tick }: { readonly item: FoundStatement; readonly tick?: ReactNode }) {
  const { document, version, start, end, speaker, source, way, isTranslated, content, highlights, language, stance, negated, form, isSure } = item
  const name = oneLine(speaker ?? source ?? NOBODY)
  const remarks = [stanceWords({ stance, negated }, name), way, FORM_WORDS[form], isTranslated ? reading.translated : '', isSure ? '' : onlyPossible({ statement: item })].filter(Boolean).join(DOT)
  return (
    <li>
      {tick}
      <p className="who"><b dir="auto">{name}</b> <span className="soft" dir="auto">{remarks}</span>{speaker !== undefined && <ActorLink document={document} version={version} statement={item.ord} name={name} />}</p>
      <p className={`said ${form}`}><Link className="to" href={`/documents/${document}/versions/${version}#${start}-${end}`}><span dir="auto" lang={language}><Highlighted words={content} spans={highlights} /></span></Link></p>
      <OfArticle item={item} />
    </li>
  )
}
