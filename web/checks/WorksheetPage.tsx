import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { CHECK_STATUSES } from '../../src/doc/checks.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { History } from './History.tsx'
import { Inquiries } from './Inquiries.tsx'
import { PersonOffer } from '../app/PersonDialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { Ratings } from './Ratings.tsx'
import { SavedField } from './SavedField.tsx'
import { WordsOnTop, wordsAddress } from './WordsOnTop.tsx'
import { APP, checks as strings, shell } from '../strings.ts'
import { atHand } from './atHand.ts'
import { checkOverviewQuery, checkQuery } from '../api/queries.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { dayOf } from '../../src/export/view.ts'
import { STATUS_WORDS } from '../../src/export/handover.ts'
import { useActions } from '../app/actions.ts'
import { useAct, useWorksheet } from './useWorksheet.ts'
import { usePerson } from '../app/person.ts'
import { isHindered } from '../api/isHindered.ts'
import type { CheckDetail } from '../../src/http/api.ts'
import type { CheckStatus } from '../../src/doc/checks.ts'

/** A worksheet: the words, and all that is to be found out about them and has been. */
export function WorksheetPage({ check }: { readonly check: string }) {
  const found = useQuery(checkQuery(check))
  if (isHindered(found)) return <div className="page"><Problem error={found.error} onAgain={() => void found.refetch()} /><p><Link href="/checks">{strings.title}</Link></p></div>
  if (!found.data) return <p className="wait">{shell.loading}</p>
  return <Worksheet detail={found.data} />
}

function Worksheet({ detail }: { readonly detail: CheckDetail }) {
  const { check, status, question = '', assignee = '', due = '', removed } = detail
  const people = useQuery(checkOverviewQuery)
  const me = usePerson()
  const [, go] = useLocation()
  const sheet = useWorksheet(check)
  const taking = useAct(() => sheet.setRemoved('', !removed))
  const name = shorten(oneLine(question || detail.quote), 70)
  useEffect(() => {
    document.title = `${name} – ${APP}`
    atHand.set({ check, words: name })
  }, [check, name])
  useActions([
    { name: strings.openWords, run: () => go(wordsAddress(detail)) },
    { name: removed ? strings.bringBack : strings.removeSheet, run: () => taking.mutate() },
  ])
  const names = [...new Set([...me ? [me] : [], ...people.data?.people ?? []])]
  return (
    <div className="page worksheet">
      <p className="crumb"><Link href="/checks">{strings.title}</Link></p>
      <h1 dir="auto">{name}</h1>
      {removed && <p className="remark" role="status">{strings.removedSheet} <bdi>{strings.removedBy(removed.by, dayOf(removed.at))}</bdi> <button className="link" type="button" onClick={() => taking.mutate()}>{strings.restore}</button></p>}
      <PersonOffer />
      <WordsOnTop item={detail} />
      <div className="sheet-fields">
        <SavedField kind="choice" label={strings.status} name={`${check} status`} value={status} onSave={sheet.setField('', 'status')} options={CHECK_STATUSES.map(one => [one, STATUS_WORDS[one]])} wordsOf={one => STATUS_WORDS[one as CheckStatus]} />
        <SavedField label={strings.person} name={`${check} assignee`} value={assignee} onSave={sheet.setField('', 'assignee')} hint={strings.nobody} options={names.map(one => [one, one])} />
        <SavedField kind="day" label={strings.due} name={`${check} due`} value={due} onSave={sheet.setField('', 'due')} />
      </div>
      <SavedField kind="text" label={strings.question} name={`${check} question`} value={question} onSave={sheet.setField('', 'question')} hint={strings.questionHint} />
      <EvidenceList detail={detail} />
      <Inquiries detail={detail} />
      <Ratings detail={detail} />
      <History detail={detail} />
      {!removed && <p className="last"><button className="link" type="button" onClick={() => taking.mutate()}>{strings.removeSheet}</button></p>}
      {taking.error && <Problem error={taking.error} />}
    </div>
  )
}
