import { prepareReading } from '../src/store/readingRows.ts'
import { random } from '../train/random.ts'
import { zipf } from './inventCollection.ts'
import { DOMAINS, EVENT_TYPES, REALITIES } from '../src/doc/events.ts'
import type { Event, Figure, Gap, Timex } from '../src/doc/reading.ts'
import type { InventedDocument, Inventory } from './inventCollection.ts'
import type { PreparedReading } from '../src/store/readingRows.ts'
import type { Random } from '../train/random.ts'
import type { Span } from '../src/text/span.ts'

/** What one invented document tells beside its statements, and a text that has the words for it after its own. */
export interface InventedLayers {
  readonly text: string
  readonly prepared: PreparedReading
}

const TIMES_EACH = 5
const FIGURES_EACH = 6
const EVENTS_EACH = 6
const GAPS_EACH = 3

/** Figures, times, events and gaps for the nth document, in a reading of it. */
export function inventLayers({ words, places }: Inventory, nth: number, { document, reading }: InventedDocument): InventedLayers {
  const draw = random(nth + 1_000_000_007)
  let text = `${document['text'] as string}\n`
  const put = (said: string): Span => {
    const start = text.length
    text += `${said}\n`
    return { start, end: start + said.length }
  }
  const times = Array.from({ length: TIMES_EACH }, (): Timex => {
    const value = inventTime(draw)
    return { ...put(value), type: 'DATE', value, by: 'bench' }
  })
  const noun = () => words[zipf(draw, 400)]!
  const figures = Array.from({ length: FIGURES_EACH }, (): Figure => ({ ...inventFigure(draw, put, noun), ...draw.below(2) && { asOf: draw.below(times.length) }, by: 'bench' }))
  const events = Array.from({ length: EVENTS_EACH }, (): Event => {
    const party = () => draw.below(reading.entities.length)
    const telling = put(`${noun()} ${noun()} ${noun()} in ${places[zipf(draw, places.length)]!}`)
    return {
      type: EVENT_TYPES[zipf(draw, EVENT_TYPES.length)]!, domain: DOMAINS[zipf(draw, DOMAINS.length)]!, agents: [party()], patients: draw.below(2) ? [party()] : [], place: party(), terms: [],
      ...draw.below(10) < 7 && { time: draw.below(times.length) },
      tellings: [{ ...telling, trigger: telling, reality: REALITIES[zipf(draw, REALITIES.length)]!, by: 'bench' }],
    }
  })
  const gaps = Array.from({ length: GAPS_EACH }, (): Gap => ({ ...put(noun()), layer: draw.below(2) ? 'statements' : 'times', why: `It may be ${words[zipf(draw, 40)]!}.`, by: 'bench' }))
  return { text, prepared: prepareReading({ ...reading, times, figures, events, gaps, article: { ...reading.article, text } }) }
}

/** Days, months and years of the time of which the documents are, and some of long before. */
function inventTime(draw: Random): string {
  const date = new Date(Date.UTC(draw.below(20) ? 2012 : 1950, 0, 1) + draw.below(5_000) * 86_400_000).toISOString()
  return date.slice(0, draw.below(5) < 3 ? 10 : draw.below(2) ? 7 : 4)
}

const CURRENCIES = [['dollars', 'USD'], ['euros', 'EUR'], ['soms', 'KGS'], ['rubles', 'RUB'], ['yuan', 'CNY'], ['soms', 'som']] as const
const MEASURES = [['km', 'km'], ['hectares', 'har'], ['tonnes', 't']] as const

function inventFigure(draw: Random, put: (said: string) => Span, noun: () => string): Omit<Figure, 'by'> {
  const value = (1 + draw.below(60)) * 10 ** draw.below(4)
  const of = draw.below(8) ? put(`${noun()} ${noun()}`) : undefined
  const kind = (['count', 'money', 'percent', 'measure'] as const)[zipf(draw, 4)]!
  const [name, unit] = kind === 'money' ? CURRENCIES[zipf(draw, CURRENCIES.length)]! : kind === 'measure' ? MEASURES[draw.below(MEASURES.length)]! : kind === 'percent' ? ['percent', '%'] as const : ['', undefined] as const
  return { ...put(`${value} ${name}`.trim()), kind, low: value, high: value, ...unit && { unit }, ...of && { of } }
}
