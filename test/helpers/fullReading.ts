import { sampleReading } from './sampleReading.ts'
import { compareSpans } from '../../src/text/span.ts'
import type { Device, Event, Figure, Gap, Reading, Timex } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** The sample with something in every layer: times, figures, roles, events, wording, and gaps of several layers. */
export function fullReading(): Reading {
  const sample = sampleReading()
  const { text } = sample.article
  const span = (words: string, within = words): Span => {
    const start = text.indexOf(words, text.indexOf(within))
    if (start < 0) throw new RangeError(`the sample has no “${words}”`)
    return { start, end: start + words.length }
  }
  const by = 'hand'
  const times: Timex[] = [
    { ...span('spring'), type: 'DATE' as const, value: '2025-SP', by },
    { ...span('two days'), type: 'DURATION' as const, value: 'P2D', by },
    { ...span('2025 and 2026'), type: 'DATE' as const, value: '2025/2026', by },
    { ...span('last year'), type: 'DATE' as const, value: '2024', by },
    { ...span('Monday'), type: 'DATE' as const, value: '2025-03-03', by },
    { ...span('1911'), type: 'DATE' as const, value: '1911', by },
  ].sort(compareSpans)
  const time = (words: string) => times.findIndex(found => text.slice(found.start, found.end) === words)
  const figures: Figure[] = [
    { ...span('about $140 million'), kind: 'money', low: 140e6, high: 140e6, unit: 'USD', mod: 'approx', of: span('Trade between the two'), period: time('last year'), by },
    { ...span('some 60'), kind: 'count', low: 60, high: 60, mod: 'approx', of: span('Portuguese companies'), by },
    { ...span('double', 'the figure will'), kind: 'ratio', low: 2, high: 2, change: 'up', statement: 5, by },
    { ...span('two days'), kind: 'measure', low: 2, high: 2, unit: 'd', statement: 0, by },
  ]
  const events: Event[] = [
    {
      type: 'AGREE', domain: 'military', agents: [4, 5], patients: [4, 5], period: time('2025 and 2026'), terms: [span('Joint peacekeeping and exchange of experience')],
      tellings: [
        { ...span('Mongolia and Portugal Sign a Plan'), trigger: span('Sign a Plan'), reality: 'happened', by },
        { ...span('Mongolia and Portugal have signed a plan of military training'), trigger: span('have signed'), reality: 'happened', by },
      ],
    },
    { type: 'CONSULT', domain: 'diplomatic', agents: [2], patients: [], terms: [], tellings: [{ ...span('Ambassador Tavares did not come with empty hands'), trigger: span('come', 'did not come'), reality: 'alleged', assertedBy: 2, by }] },
    { type: 'AID', domain: 'other', agents: [], patients: [4], terms: [], tellings: [{ ...span('who would pay'), trigger: span('pay', 'who would pay'), reality: 'denied', assertedBy: 4, by }] },
    { type: 'THREATEN', domain: 'other', agents: [], patients: [], terms: [], tellings: [{ ...span('against hurry'), trigger: span('hurry'), reality: 'hypothetical', assertedBy: 8, by }] },
  ]
  const devices: Device[] = [{ ...span('It is regrettable'), kind: 'loaded', by }, { ...span('Readers may judge for themselves'), kind: 'common-knowledge', by }]
  const gaps: Gap[] = [...sample.gaps, { ...span('some 60'), layer: 'figures', field: 'asOf', why: 'The text does not say when they were counted: then or now.', by }].sort(compareSpans)
  return {
    ...sample, times, figures, events, devices, gaps,
    entities: [
      ...sample.entities.map((entity, i) => (i === 2 ? { ...entity, country: 'PRT', roles: [{ ...span('Ambassador'), tense: 'now' as const, by }] } : i === 3 ? { ...entity, roles: [{ ...span('General'), tense: 'former' as const, by }] } : entity)),
      { name: 'Mongolia', type: 'country', mentions: [], roles: [], country: 'MNG', by }, { name: 'Portugal', type: 'country', mentions: [], roles: [], country: 'PRT', by },
    ],
  }
}

/** The same paragraph many times over, with a statement, a figure, a time, an event and a gap in each. */
export function longReading(count: number): Reading {
  const sample = sampleReading()
  const paragraph = 'The ministry said that 60 companies paid 3 million euros in 2024.'
  const at = (i: number, words: string): Span => ({ start: i * (paragraph.length + 1) + paragraph.indexOf(words), end: i * (paragraph.length + 1) + paragraph.indexOf(words) + words.length })
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
  const by = 'hand'
  return {
    ...sample,
    article: {
      byline: [], language: 'en', text: each(() => paragraph).join('\n'),
      blocks: each(i => ({ ...at(i, paragraph), kind: 'paragraph' as const, zone: 'news' as const, writer: 'author' as const, by })),
    },
    sentences: each(i => at(i, paragraph)),
    mentions: each(i => ({ ...at(i, 'The ministry'), form: 'nominal' as const, type: 'organization' as const, entity: i, by })),
    entities: each(i => ({ name: `Ministry ${i}`, type: 'organization' as const, mentions: [i], roles: [], by })),
    times: each(i => ({ ...at(i, '2024'), type: 'DATE' as const, value: `20${i % 100}`.padEnd(4, '0'), by })),
    figures: each(i => ({ ...at(i, '3 million euros'), kind: 'money' as const, low: 3e6, high: 3e6, unit: 'EUR', period: i, statement: i, by })),
    statements: each(i => ({
      key: `k${i}`, ...at(i, paragraph.slice(0, -1)), source: at(i, 'The ministry'), cue: at(i, 'said'), content: [at(i, 'that 60 companies paid 3 million euros in 2024')], quotes: [],
      form: 'indirect' as const, stance: 'say' as const, speaker: i % 20, speakerKind: 'institution' as const, confidence: 0.9, by,
    })),
    events: each(i => ({ type: 'AID', domain: 'economic' as const, agents: [i], patients: [], time: i, terms: [], tellings: [{ ...at(i, '60 companies paid 3 million euros'), trigger: at(i, 'paid'), reality: 'happened' as const, assertedBy: i, by }] })),
    devices: each(i => ({ ...at(i, 'paid'), kind: 'hedge', by })),
    gaps: each(i => ({ ...at(i, '60'), layer: 'figures', field: 'asOf', why: 'Nobody can tell of when this is.', by })),
  }
}
