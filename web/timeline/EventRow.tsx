import { Link } from 'wouter'
import { OnWordOf } from '../lists/OnWordOf.tsx'
import { RealitySign } from './RealitySign.tsx'
import { REALITY_WORDS } from '../../src/export/eventWords.ts'
import { ReportLine } from '../lists/ReportLine.tsx'
import { Span } from './Span.tsx'
import { periodOf } from './periods.ts'
import { DOT, timeline } from '../strings.ts'
import type { ToldEvent } from '../../src/http/api.ts'

type Telling = ToldEvent['tellings'][number]

/** Where a telling's words are to be read. */
export function placeOf({ document, version }: ToldEvent, { start, end }: Telling): string {
  return `/documents/${document}/versions/${version}#${start}-${end}`
}

/** The telling that a row opens: the first of those that were asked for. */
export function firstTelling({ tellings }: ToldEvent, realities: readonly string[]): Telling {
  return tellings.find(({ reality }) => realities.includes(reality)) ?? tellings[0]!
}

/** An event as one article tells it: when, who did what to whom, the words, how real they tell it and on whose word; and how else it is told there. */
export function EventRow({ event, realities }: { readonly event: ToldEvent; readonly realities: readonly string[] }) {
  const { parties, deed, when, undated, place, language } = event
  const first = firstTelling(event, realities)
  const others = otherWays(event, first)
  return (
    <article className="event-row">
      <div className="when">
        <p><bdi>{when ? when.words : timeline.undated}</bdi>{when?.isPeriod && <small>{timeline.lasting}</small>}</p>
        {undated ? <p className="soft">{undated}</p> : <Span event={event} period={periodOf(event)} reality={first.reality} />}
      </div>
      <div className="what">
        <h3><bdi>{[parties, deed, place && timeline.in(place)].filter(Boolean).join(DOT)}</bdi></h3>
        <p className="said" dir="auto" lang={language}><Link className="to" href={placeOf(event, first)}>{first.words}</Link></p>
        <p className="how"><RealitySign reality={first.reality} /><b>{REALITY_WORDS[first.reality]}</b>, <OnWordOf of={first.onWordOf} article={event} />
          {others.length > 0 && <span className="also">{DOT}{timeline.also} {others.slice(0, MOST_OTHERS).map((telling, i) => (
            <span key={telling.start}>{i > 0 && '; '}<RealitySign reality={telling.reality} /><Link href={placeOf(event, telling)} title={telling.words}>{REALITY_WORDS[telling.reality]}</Link>, <OnWordOf of={telling.onWordOf} article={event} /></span>
          ))}</span>}
        </p>
        <ReportLine article={event} />
      </div>
    </article>
  )
}

const MOST_OTHERS = 3

/** Told otherwise, or on somebody else's word; each way once. */
function otherWays({ tellings }: ToldEvent, first: Telling): Telling[] {
  const seen = new Set([keyOf(first)])
  return tellings.filter(telling => !seen.has(keyOf(telling)) && seen.add(keyOf(telling)))
}

function keyOf({ reality, onWordOf: { kind, words, way } }: Telling): string {
  return [reality, kind, words, way].join(' ')
}
