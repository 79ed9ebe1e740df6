import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { FigureLine } from './FigureLine.tsx'
import { Problem } from '../app/Problem.tsx'
import { figureGroupsQuery, figuresQuery } from '../api/listQueries.ts'
import { figures, lists, shell } from '../strings.ts'
import { oneLine } from '../../src/export/clean.ts'
import { isHindered } from '../api/isHindered.ts'
import type { FigureGroup } from '../../src/http/api.ts'

/** Figures that may be of the same thing and differ, group by group: which values there are in how many reports, and on demand each with its date and its source. */
export function Differing({ asked, onShowAll }: { readonly asked: URLSearchParams; readonly onShowAll: (group: FigureGroup) => void }) {
  const others = new URLSearchParams([...asked].filter(([name]) => !['view', 'order'].includes(name)))
  const found = useInfiniteQuery(figureGroupsQuery(others.toString()))
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <p className="wait">{shell.loading}</p>
  const groups = found.data.pages.flatMap(page => page.items)
  const { compared } = found.data.pages[0]!
  return (
    <>
      <p className="remark">{figures.note} {lists.copies}{compared !== undefined && ` ${figures.compared(compared)}`}</p>
      {groups.length === 0 && <p className="empty">{figures.noGroups}</p>}
      <ul className="groups">
        {groups.map(group => <li key={[group.kind, group.unit, group.of].join(' ')}><Group group={group} others={others} onShowAll={() => onShowAll(group)} /></li>)}
      </ul>
      {found.hasNextPage && <p><button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{figures.moreGroups}</button></p>}
    </>
  )
}

interface GroupProps {
  readonly group: FigureGroup
  readonly others: URLSearchParams
  readonly onShowAll: () => void
}

function Group({ group, others, onShowAll }: GroupProps) {
  const { kind, unitWords, of, documents, values, most } = group
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section>
      <h2><bdi>{of === undefined ? (kind === 'money' ? figures.money(unitWords) : `${figures.kinds[kind]}, ${unitWords}`) : [oneLine(of), kind !== 'count' && figures.kinds[kind], unitWords].filter(Boolean).join(', ')}</bdi> <small>{figures.group(values, documents)}</small></h2>
      <ul className="values">
        {most.map(({ words, documents: count }, i) => <li key={i}><b><bdi>{oneLine(words)}</bdi></b> <small>{figures.reports(count)}</small></li>)}
        {values > most.length && <li className="soft">{figures.moreValues(values - most.length)}</li>}
      </ul>
      <details onToggle={event => setIsOpen(event.currentTarget.open)}>
        <summary>{figures.sideBySide}</summary>
        {isOpen && <SideBySide group={group} others={others} onShowAll={onShowAll} />}
      </details>
    </section>
  )
}

/** The figures of a group by their value, so that the same value stands together with all who give it. */
function SideBySide({ group: { kind, units, of }, others, onShowAll }: GroupProps) {
  const asked = new URLSearchParams([...others].filter(([name]) => !['kind', 'unit', 'of'].includes(name)))
  asked.set('kind', kind)
  for (const unit of units) asked.append('unit', unit)
  if (of !== undefined) asked.set('of', of)
  asked.set('order', 'least')
  const found = useInfiniteQuery(figuresQuery(asked.toString()))
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <p className="wait">{shell.loading}</p>
  return (
    <>
      <ol className="figures-few">{found.data.pages.flatMap(page => page.items).map(figure => <li key={`${figure.document} ${figure.ord}`}><FigureLine figure={figure} /></li>)}</ol>
      {found.hasNextPage && <p><button type="button" onClick={onShowAll}>{figures.inList}</button></p>}
    </>
  )
}
