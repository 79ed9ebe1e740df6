import { Link } from 'wouter'
import { ActorLink } from '../actors/ActorLink.tsx'
import { Highlighted } from './Highlighted.tsx'
import { NOBODY } from '../../src/export/speakers.ts'
import { FORM_WORDS, onlyPossible, stanceWords } from '../../src/export/view.ts'
import { OfArticle } from './OfArticle.tsx'
import { chainWords } from '../../src/export/chainWords.ts'
import { oneLine } from '../../src/export/clean.ts'
import type { ReactNode } from 'react'
import type { FoundStatement } from '../../src/http/api.ts'

/** Who says what, by way of whom, and where it stands. */
export function FoundStatementRow({ item, tick }: { readonly item: FoundStatement; readonly tick?: ReactNode }) {
  const { document, version, start, end, speaker, source, within, content, highlights, language, stance, negated, form, isSure } = item
  const name = oneLine(speaker ?? source ?? NOBODY)
  const relays = within.map(teller => oneLine(teller.speaker ?? teller.source ?? NOBODY)).reverse()
  const remarks = [stanceWords({ stance, negated }, name), FORM_WORDS[form], isSure ? '' : onlyPossible({ statement: item })].filter(Boolean).join(' · ')
  return (
    <li>
      {tick}
      <p className="who"><b dir="auto">{name}</b> <span className="soft">{remarks}</span>{speaker !== undefined && <ActorLink document={document} version={version} statement={item.ord} name={name} />}</p>
      <p className={`said ${form}`}><Link className="to" href={`/documents/${document}/versions/${version}#${start}-${end}`}><span dir="auto" lang={language}><Highlighted words={content} spans={highlights} /></span></Link></p>
      {relays.length > 0 && <p className="soft">{chainWords([...relays, name])}</p>}
      <OfArticle item={item} />
    </li>
  )
}
