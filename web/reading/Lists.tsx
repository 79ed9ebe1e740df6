import { memo, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { actorHref } from '../actors/ActorLink.tsx'
import { actorRows } from '../../src/export/actorRows.ts'
import { LAYER_TITLES } from '../../src/export/layers.ts'
import { ABSENCE_WORDS, cellWords } from '../../src/export/absence.ts'
import { deviceGroups } from '../../src/export/deviceGroups.ts'
import { eventGroups } from '../../src/export/eventGroups.ts'
import { figureRows } from '../../src/export/figureRows.ts'
import { gapGroups } from '../../src/export/gapGroups.ts'
import { ownerWords } from '../../src/export/owner.ts'
import { timelineOf, TIMELINE_TITLES } from '../../src/export/timeline.ts'
import { contentWords, stanceWords, undecidedIn } from '../../src/export/view.ts'
import { wayOf } from '../../src/export/chainWords.ts'
import { actors, correct, DOT, reading as strings } from '../strings.ts'
import { Letter } from './Letter.tsx'
import { SaidWords } from './SaidWords.tsx'
import type { Cell } from '../../src/export/absence.ts'
import type { Excerpt } from '../../src/export/places.ts'
import type { MarkedLayer } from './layers.ts'
import type { MarkId } from './articleMarks.ts'
import type { ReactNode } from 'react'
import type { Span } from '../../src/text/span.ts'
import type { View } from '../../src/export/view.ts'

interface Props {
  readonly view: View
  readonly layers: ReadonlySet<MarkedLayer>
  /** On paper there is no margin to write into: who says what stands under the text. */
  readonly isPaper: boolean
  readonly onGo: (id: MarkId) => void
  readonly onSpan: (span: Span) => void
  /** Where somebody of the article can be corrected. */
  readonly onEntity: ((entity: number) => void) | undefined
}

/** A long list begins with its first rows. */
const MOST = 60

/** Everything that was found, as lists under the text, of the layers that are switched on. Every row opens its words. */
export const Lists = memo(function Lists({ view, layers, isPaper, onGo, onSpan, onEntity }: Props) {
  const order: readonly MarkedLayer[] = [...isPaper ? ['statements' as const] : [], 'times', 'figures', 'events', 'devices', 'gaps']
  // Of what there is nothing, the switch says so.
  const shown = order.filter(layer => layers.has(layer) && count(view, layer))
  return (
    <div className="lists">
      {shown.map(layer => {
        return <Section key={layer} layer={layer} view={view} isPaper={isPaper} onGo={onGo} />
      })}
      <Actors view={view} isPaper={isPaper} onSpan={onSpan} onEntity={onEntity} />
    </div>
  )
})

/** Who is in the article; whoever is not he whom the article means can be put right here. */
function Actors({ view, isPaper, onSpan, onEntity }: Pick<Props, 'view' | 'isPaper' | 'onSpan' | 'onEntity'>) {
  const { document, version } = view.reading
  const [isOpen, setIsOpen] = useState(false)
  const rows = useMemo(() => actorRows(view), [view])
  if (!rows.length) return null
  const most = isOpen || isPaper ? rows.length : MOST_ACTORS
  return (
    <section aria-labelledby="list-actors" className="list-actors">
      <h2 id="list-actors">{LAYER_TITLES.actors}</h2>
      <ul className="actors">
        {rows.slice(0, most).map(row => (
          <li key={row.index}>
            <p>
              {row.first ? <button className="to" type="button" dir="auto" onClick={() => onSpan(row.first!)}>{row.name}</button> : <b dir="auto">{row.name}</b>}{' '}
              <span className="soft">{row.kind}{row.statements > 0 && `${DOT}${strings.statementCount(row.statements)}`}</span>
              {document !== undefined && version !== undefined && onEntity && <Link className="actor-link" href={actorHref(document, version, row.index)} aria-label={actors.linkTo(row.name)} title={actors.linkTo(row.name)}>{actors.link}</Link>}
              {onEntity && <button className="link" type="button" aria-label={correct.correctOf(row.name)} onClick={() => onEntity(row.index)}>{correct.correct}</button>}
            </p>
            {row.roles.length > 0 && <p className="soft" dir="auto">{row.roles.map(({ words }) => words).join('; ')}</p>}
          </li>
        ))}
      </ul>
      {rows.length > most && <p><button type="button" onClick={() => setIsOpen(true)}>{strings.all(rows.length)}</button></p>}
    </section>
  )
}

const MOST_ACTORS = 24

function Section({ layer, view, isPaper, onGo }: Pick<Props, 'view' | 'isPaper' | 'onGo'> & { readonly layer: MarkedLayer }) {
  const [isOpen, setIsOpen] = useState(false)
  const total = count(view, layer)
  const most = isOpen || isPaper ? Infinity : MOST
  const among = view.reading.document === undefined ? undefined : AMONG[layer]
  return (
    <section aria-labelledby={`list-${layer}`} className={`list-${layer}`}>
      <h2 id={`list-${layer}`}>{LAYER_TITLES[layer]}</h2>
      {among && !isPaper && <p><Link href={`${among.href}?document=${view.reading.document}`}>{among.words}</Link></p>}
      {LISTS[layer]({ view, onGo, most })}
      {total > most && <p><button type="button" onClick={() => setIsOpen(true)}>{strings.all(total)}</button></p>}
    </section>
  )
}

/** The lists over all articles, narrowed to this one: from there one goes on to what others report. */
const AMONG: { readonly [layer in MarkedLayer]?: { readonly href: string; readonly words: string } } = {
  events: { href: '/timeline', words: strings.itsEvents },
  figures: { href: '/figures', words: strings.itsFigures },
}

function count({ reading, shown, doubted }: View, layer: MarkedLayer): number {
  return layer === 'statements' ? shown.length : layer === 'gaps' ? undecidedIn({ reading, doubted }) : reading[layer].length
}

type ListProps = Pick<Props, 'view' | 'onGo'> & { readonly most: number }

const LISTS: Readonly<Record<MarkedLayer, (props: ListProps) => ReactNode>> = {
  statements: ({ view, most }) => (
    <ul className="rows-of">
      {view.shown.slice(0, most).map(item => (
        <li key={item.index}><p><Letter speaker={item.speaker} /><b>{item.speaker.name}</b> <em>{stanceWords(item.statement, item.speaker.name)}</em> <SaidWords reading={view.reading} statement={item.statement} /></p><p className="soft">{wayOf(item, view.reading)}</p></li>
      ))}
    </ul>
  ),
  times: ({ view, onGo, most }) => (
    <>
      {[...timelineOf(view.reading)].map(([part, points]) => (
        <div key={part}>
          <h3>{TIMELINE_TITLES[part]}</h3>
          <ol className="points">
            {points.slice(0, most).map(point => (
              <li key={point.when}>
                <b>{point.when}</b>
                <div>
                  {point.places.map(({ index, excerpt }) => <p key={index}><Excerpted excerpt={excerpt} onGo={() => onGo(`t${index}`)} /></p>)}
                  {point.events.map((event, i) => <p className="soft" key={i}>{event.words}</p>)}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  ),
  figures: ({ view, onGo, most }) => (
    <div className="table" tabIndex={0} role="group" aria-label={LAYER_TITLES.figures}>
      <table>
        <thead><tr>{Object.values(strings.columns).map(name => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {figureRows(view).slice(0, most).map(({ worded, value, of, change, when, owner }, i) => (
            <tr key={i}>
              <th scope="row"><button className="to" type="button" dir="auto" onClick={() => onGo(`f${i}`)}>{worded}</button></th>
              <td>{value}{change && <span className="soft"> {change === 'up' ? strings.up : strings.down}</span>}</td>
              <td><CellWords cell={of} /></td>
              <td><CellWords cell={when} /></td>
              <td>{owner.speaker && owner.isMet && <Letter speaker={owner.speaker} />}{ownerWords(owner)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ),
  events: ({ view, onGo, most }) => (
    <>
      {eventGroups(view).map(({ owner, realities }) => (
        <div key={`${owner.words} ${owner.isUnsure ?? ''}`}>
          {realities.map(({ words, rows }) => (
            <div key={words}>
              <h3>{owner.speaker && owner.isMet && <Letter speaker={owner.speaker} />}{owner.words[0]!.toUpperCase() + ownerWords(owner).slice(1)} <em>{words}</em></h3>
              <ul className="rows-of">
                {rows.slice(0, most).map((row, i) => (
                  <li key={i}>
                    <p><button className="to" type="button" dir="auto" onClick={() => onGo(`e${row.tellings[0]!.event}`)}>{row.words}</button></p>
                    <p className="soft">{[row.parties, row.deed, ...row.details, row.also.length ? strings.also(row.also.join(', ')) : ''].filter(Boolean).join(DOT)}</p>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      ))}
    </>
  ),
  devices: ({ view, onGo, most }) => (
    <>
      {deviceGroups(view.reading).map(({ kind, definition, places }) => (
        <div key={kind}>
          <h3>{kind[0]!.toUpperCase() + kind.slice(1)} <em>{definition}</em></h3>
          <ul className="rows-of">{places.slice(0, most).map(({ index, excerpt }) => <li key={index}><p><Excerpted excerpt={excerpt} onGo={() => onGo(`d${index}`)} /></p></li>)}</ul>
        </div>
      ))}
    </>
  ),
  gaps: ({ view, onGo, most }) => (<>
    {view.doubted.length > 0 && <p className="soft">{strings.undecidedOf(view.reading.gaps.length, view.doubted.length)}</p>}
    <ul className="rows-of">
      {view.doubted.slice(0, most).map(({ index, statement, speaker }) => (
        <li key={`s${index}`}>
          <p className="why">{strings.possibly} {strings.creditedTo(speaker.name)}{DOT}{strings.howLikely(statement.confidence)}</p>
          <p><button className="to" type="button" dir="auto" onClick={() => onGo(`s${index}`)}>{contentWords(view.reading, statement)}</button></p>
        </li>
      ))}
      {gapGroups(view.reading).map(({ why, gaps }) => (
        <li key={why}>
          <p className="why">{why}</p>
          {gaps.filter(({ words }) => words).slice(0, most).map(({ index, words }) => <p key={index}><button className="to" type="button" dir="auto" onClick={() => onGo(`g${index}`)}>{words}</button></p>)}
        </li>
      ))}
    </ul>
  </>),
}

function Excerpted({ excerpt: { before, words, after }, onGo }: { readonly excerpt: Excerpt; readonly onGo: () => void }) {
  return <span className="excerpt" dir="auto">{before}<button className="to" type="button" onClick={onGo}>{words}</button>{after}</span>
}

function CellWords({ cell }: { readonly cell: Cell }) {
  if ('words' in cell) return <>{cell.words}</>
  return <span className="soft" title={ABSENCE_WORDS[cell.absence]}><span aria-hidden="true">{cellWords(cell)}</span><span className="hidden">{ABSENCE_WORDS[cell.absence]}</span></span>
}
