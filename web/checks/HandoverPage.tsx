import { useEffect, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { Problem } from '../app/Problem.tsx'
import { APP, checks, DOT, handover as strings, shell } from '../strings.ts'
import { collectionsQuery, handoverQuery } from '../api/queries.ts'
import { handoverOf, sourceWords, STATUS_WORDS } from '../../src/export/handover.ts'
import { oneLine } from '../../src/export/clean.ts'
import { today } from './today.ts'
import { wordsAddress } from './WordsOnTop.tsx'
import { isHindered } from '../api/isHindered.ts'
import type { CheckItem } from '../../src/http/api.ts'
import type { ReactNode } from 'react'

/** For whoever takes over: what is left to do, by whom and by when; what was asked and not answered; what came in last. */
export function HandoverPage() {
  const [params, setParams] = useSearchParams()
  const collection = params.get('collection') ?? ''
  const collections = useQuery(collectionsQuery)
  const found = useQuery(handoverQuery(collection))
  const day = today()
  const handover = useMemo(() => found.data && handoverOf(found.data.items, day), [found.data, day])
  useEffect(() => {
    document.title = `${strings.title} – ${APP}`
  }, [])
  const query = new URLSearchParams({ ...(collection && { collection }), today: day })
  return (
    <div className="page handover">
      <p className="crumb"><Link href="/checks">{checks.title}</Link></p>
      <div className="top">
        <h1>{strings.title}</h1>
        <p className="soft">{day}{found.data && `: ${strings.left(found.data.items.length)}`}</p>
      </div>
      <p className="sheet-lead">{strings.lead}</p>
      <p className="sheet-take">
        {!!collections.data?.items.length && (
          <label>{checks.collection} <select value={collection} onChange={event => setParams(event.target.value ? { collection: event.target.value } : {}, { replace: true })}>
            <option value="">{checks.all}</option>
            {collections.data.items.map(({ collection: one, name }) => <option key={one} value={one}>{name}</option>)}
          </select></label>
        )}
        <button type="button" onClick={() => print()}>{strings.print}</button>
        <a href={`/api/checks/handover.md?${query}`} download>{strings.markdown}</a>
        <a href={`/api/checks/handover?${query}`} download={`handover-${day}.json`}>{strings.json}</a>
      </p>
      {isHindered(found) && <Problem error={found.error} onAgain={() => void found.refetch()} />}
      {found.isPending && <p className="wait">{shell.loading}</p>}
      {found.data?.isWhole === false && <p className="remark">{strings.cut}</p>}
      {handover && (handover.people.length === 0 ? <p className="empty">{strings.nothing}</p> : <>
        <Part title={strings.overdue} count={handover.overdue.length}>{handover.overdue.map(sheet => <li key={sheet.check}><Sheet sheet={sheet} day={day} /></li>)}</Part>
        <Part title={strings.unanswered} count={handover.unanswered.length}>
          {handover.unanswered.map(({ sheet, inquiry }) => (
            <li key={inquiry.inquiry}>
              <p><b dir="auto">{oneLine(inquiry.name)}</b> {inquiry.reach && <bdi>{oneLine(inquiry.reach)}</bdi>} <span className="soft">{inquiry.askedOn ? checks.waitsSince(inquiry.askedOn) : checks.toBeAsked}</span></p>
              <Short sheet={sheet} />
            </li>
          ))}
        </Part>
        <Part title={strings.arrived} count={handover.arrived.length}>
          {handover.arrived.map(({ sheet, part, day: on, kind, from, words }) => (
            <li key={part}>
              <p><span className="soft">{on && `${on}, `}{kind === 'answer' ? strings.answerOf : strings.evidenceBy}</span> <b dir="auto">{oneLine(from)}</b>: <span dir="auto">{words}</span></p>
              <Short sheet={sheet} />
            </li>
          ))}
        </Part>
        <h2 className="by">{strings.people}</h2>
        {handover.people.map(({ name, sheets }) => <Part key={name ?? ''} title={<bdi>{name ?? strings.nobody}</bdi>} count={sheets.length} isInner>{sheets.map(sheet => <li key={sheet.check}>{handover.overdue.includes(sheet) ? <Short sheet={sheet} /> : <Sheet sheet={sheet} day={day} />}</li>)}</Part>)}
      </>)}
    </div>
  )
}

function Part({ title, count, isInner = false, children }: { readonly title: ReactNode; readonly count: number; readonly isInner?: boolean; readonly children: ReactNode }) {
  if (!count) return null
  const Heading = isInner ? 'h3' : 'h2'
  return <section><Heading>{title} <span className="count soft">{count}</span></Heading><ol className="sheets">{children}</ol></section>
}

/** What is asked, how far it is, the words, whose they are, and where they stand. */
function Sheet({ sheet, day }: { readonly sheet: CheckItem; readonly day: string }) {
  const { check, question, status, due, assignee, quote, whose } = sheet
  return (
    <>
      <p><Link href={`/checks/${check}`} dir="auto">{question ? oneLine(question) : checks.noQuestion}</Link> <span className="soft">{STATUS_WORDS[status]}{DOT}<bdi>{assignee ?? checks.nobody}</bdi>{DOT}{due ? <span className={due < day ? 'late' : undefined}>{due < day ? checks.overdueSince(due) : checks.dueOn(due)}</span> : checks.noDue}</span></p>
      <blockquote dir="auto"><Link href={wordsAddress(sheet)}>“{oneLine(quote)}”</Link></blockquote>
      <p className="soft" dir="auto">{whose}<bdi>{sourceWords(sheet)}</bdi></p>
    </>
  )
}

/** Of what stands in full elsewhere on the page, or is not what is told: which one is meant. */
function Short({ sheet }: { readonly sheet: CheckItem }) {
  return <p className="soft" dir="auto"><Link href={`/checks/${sheet.check}`}>{sheet.question ? oneLine(sheet.question) : checks.noQuestion}</Link> “{oneLine(sheet.quote)}”<bdi>{sourceWords(sheet)}</bdi></p>
}
