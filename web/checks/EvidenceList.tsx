import { useState } from 'react'
import { Link } from 'wouter'
import { checks as strings } from '../strings.ts'
import { clean, oneLine } from '../../src/export/clean.ts'
import { dayOf } from '../../src/export/view.ts'
import { givenEvidence } from './givenEvidence.ts'
import { sourceWords } from '../../src/export/handover.ts'
import { Removed } from './Removed.tsx'
import { Problem } from '../app/Problem.tsx'
import { useAct, useWorksheet } from './useWorksheet.ts'
import { useDraft } from '../library/useDraft.ts'
import { wordsAddress } from './WordsOnTop.tsx'
import type { CheckDetail, Evidence } from '../../src/http/api.ts'

/** What was found, each with who has attached it and when, and a place for more. */
export function EvidenceList({ detail: { check, evidence } }: { readonly detail: CheckDetail }) {
  const here = evidence.filter(({ removed }) => !removed)
  return (
    <section aria-label={strings.evidence}>
      <h2>{strings.evidence}</h2>
      {here.length ? <ul className="sheet-parts">{here.map(one => <li key={one.evidence}><EvidenceItem check={check} evidence={one} /></li>)}</ul> : <p className="soft">{strings.noEvidence}</p>}
      <AddEvidence check={check} />
      <Removed count={evidence.length - here.length}>
        {evidence.filter(({ removed }) => removed).map(one => <li key={one.evidence}><EvidenceItem check={check} evidence={one} /></li>)}
      </Removed>
    </section>
  )
}

function EvidenceItem({ check, evidence: { evidence, words, url, note, addedBy, addedAt, removed } }: { readonly check: string; readonly evidence: Evidence }) {
  const sheet = useWorksheet(check)
  const removing = useAct(() => sheet.ask('PATCH', `/evidence/${evidence}`, { removed: !removed }))
  return (
    <>
      {words && <p><Link className="quoted" href={wordsAddress(words)} dir="auto">“{oneLine(words.quote)}”</Link><bdi className="soft">{sourceWords(words)}</bdi></p>}
      {url && <p><a href={url} target="_blank" rel="noreferrer noopener" dir="ltr">{oneLine(url)}</a></p>}
      {note && <p className="own-note" dir="auto">{clean(note)}</p>}
      <p className="soft"><bdi>{strings.addedBy(addedBy, dayOf(addedAt))}</bdi>{removed && <>; <bdi>{strings.removedBy(removed.by, dayOf(removed.at))}</bdi></>} <button className="link" type="button" disabled={removing.isPending} onClick={() => removing.mutate()}>{removed ? strings.restore : strings.remove}</button></p>
      {removing.error && <Problem error={removing.error} />}
    </>
  )
}

function AddEvidence({ check }: { readonly check: string }) {
  const [typed, setTyped] = useDraft(`evidence ${check}`)
  const [note, setNote] = useDraft(`evidence note ${check}`)
  const [isOpen, setIsOpen] = useState(false)
  const sheet = useWorksheet(check)
  const given = givenEvidence(typed, location.origin)
  const adding = useAct(async () => {
    await sheet.ask('POST', '/evidence', { ...given, ...(given?.kind !== 'note' && note.trim() && { note: note.trim() }) })
    setTyped('')
    setNote('')
  })
  return (
    <form className="add-part" onFocus={() => setIsOpen(true)} onSubmit={event => {
      event.preventDefault()
      if (given) adding.mutate()
    }}>
      <label className="wide">{strings.addEvidence}<textarea rows={isOpen && given?.kind === 'note' ? 3 : 1} value={typed} dir="auto" onChange={event => setTyped(event.target.value)} /></label>
      {given && given.kind !== 'note' && <label className="wide">{strings.note}<input type="text" value={note} dir="auto" onChange={event => setNote(event.target.value)} /></label>}
      <button type="submit" disabled={!given || adding.isPending}>{strings.attach}</button>
      <p className="soft wide">{strings.addEvidenceHelp}</p>
      {adding.error && <p className="problem wide" role="alert">{adding.error.message}</p>}
    </form>
  )
}
