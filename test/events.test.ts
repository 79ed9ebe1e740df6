import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuTime } from './helpers/cpuTime.ts'
import { analyze, readLayers } from '../src/analyze.ts'
import { DOMAINS, EVENT_TYPES, REALITIES } from '../src/doc/events.ts'
import type { EventSense } from '../src/doc/lexicon.ts'
import type { Reading } from '../src/doc/reading.ts'
import { linkEntities } from '../src/entities/linkEntities.ts'
import { findEvents } from '../src/events/findEvents.ts'
import { readPack } from '../src/node.ts'
import { compareSpans, slice } from '../src/text/span.ts'
import { random } from '../train/random.ts'
import { describeEvent, readEventCases } from './cases/eventCases.ts'

const pack = await readPack()

for (const { title, text, events, missing, wrong } of readEventCases(new URL('cases/events.txt', import.meta.url))) {
  test(`events: ${title}`, () => {
    const reading = analyze({ text, language: 'en' }, pack)
    const found = reading.events.map(event => describeEvent(event, reading))
    for (const event of missing) assert.ok(!found.includes(event), `it is right now, take the FIXME away: ${event}`)
    assert.deepEqual([...found].sort(), [...events, ...wrong].sort())
    checkEvents(reading)
  })
}

test('every sense of the lexicon can be reached, and nouns tell deeds that verbs tell, too', () => {
  const { verbs, nouns, adjectives } = pack.lexicon.events
  for (const [word, senses] of verbs) {
    senses.forEach((sense, i) => {
      const isHidden = senses.slice(0, i).some(earlier => String(earlier.rest ?? '') === String(sense.rest ?? '') && takesAll(earlier, sense))
      assert.ok(!isHidden, `“${word}” as ${sense.deed}, ${sense.type}: an earlier row of it takes all`)
    })
  }
  const deeds = new Set([...verbs.values()].flat().map(({ deed }) => deed))
  for (const [word, { deed }] of [...nouns, ...adjectives]) assert.ok(deeds.has(deed), `no verb tells the deed “${deed}” of “${word}”`)
})

function takesAll(earlier: EventSense, later: EventSense): boolean {
  if (earlier.otherObjects || earlier.somebody || earlier.bare || earlier.inWords || earlier.transitive !== undefined) return false
  return !earlier.objects || (!!later.objects && [...later.objects].every(object => earlier.objects!.has(object)))
}

test('times are attached to the deed that they hang on, and what lasts is its period', () => {
  const text = 'Peru and Chile signed a 2025-2026 trade plan on Monday.'
  const timex = (words: string, type: 'DATE' | 'DURATION', value: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, type, value, by: 'test' })
  const times = [timex('2025-2026', 'DURATION', 'P2Y'), timex('Monday', 'DATE', '2024-11-18')]
  const layers = readLayers({ text, language: 'en' }, pack)
  const linked = linkEntities(layers.tokens, layers.syntax, layers.names, [], pack)
  const [event] = findEvents(layers, [], linked, times, pack)
  assert.deepEqual({ time: event?.time, period: event?.period }, { time: 1, period: 0 })
})

test('a deadline is when what was promised or demanded is to be done, and not when somebody promised', () => {
  const timeTold = (text: string) => {
    const { events, times } = analyze({ text, language: 'en', publishedAt: '2024-11-19' }, pack)
    const [{ time }] = events as [Reading['events'][number]]
    return time === undefined ? undefined : slice(text, times[time]!)
  }
  assert.equal(timeTold('Ambassador Lind promised a centre by 2027.'), undefined)
  assert.equal(timeTold('Norway demanded the release of the sailors by Friday.'), undefined)
  assert.equal(timeTold('Iran threatened Oman with an attack by Friday.'), undefined)
  assert.equal(timeTold('Norway vowed that the sailors would be free on Friday.'), undefined)
  assert.equal(timeTold('Norway pledged on Monday to give Peru 40 million crowns by June.'), 'Monday')
  assert.equal(timeTold('Norway and Peru agreed in May to build a bridge by 2030.'), 'May')
  assert.equal(timeTold('Norway planned an attack on Peru by June.'), 'June')
  assert.equal(timeTold('Iran released the envoy by Friday.'), 'Friday')
})

test('tellings at other times are other events, at the same time, however exact, one', () => {
  const text = 'Peru attacked Chile on Monday. Peru attacked Chile in May. Peru attacked Chile on May 2.'
  const timex = (words: string, value: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, type: 'DATE' as const, value, by: 'test' })
  const times = [timex('Monday', '2024-11-18'), timex('May', '2024-05'), timex('May 2', '2024-05-02')]
  const layers = readLayers({ text, language: 'en' }, pack)
  const events = findEvents(layers, [], linkEntities(layers.tokens, layers.syntax, layers.names, [], pack), times, pack)
  assert.deepEqual(events.map(({ time, tellings }) => [time, tellings.length]), [[0, 1], [1, 2]])
})

test('no text makes events throw, and all that they refer to is there', () => {
  const words = [...pack.lexicon.events.verbs.keys(), ...pack.lexicon.events.nouns.keys(), 'Iran', 'the', 'by', 'to', 'and', 'who', ',', '.', 'with', 'Anna Lind', 'said', 'not', 'between', '"', ':', '\n\n', '• item', '?', 'he', 'was', 'will', '2024']
  for (let seed = 1; seed <= 60; seed++) {
    const { below } = random(seed)
    const text = Array.from({ length: 80 }, () => words[below(words.length)]!).join(' ')
    try {
      checkEvents(analyze({ text, language: 'en' }, pack))
    } catch (error) {
      throw new Error(`seed ${seed}: ${text}`, { cause: error })
    }
  }
})

test('time grows with the text, not with its square, whatever is told', () => {
  const nasty = ['Iran attacked Oman and ', 'Iran said Oman said Iran must leave ', 'the attack on the attack on ', 'who attacked who attacked ', 'to agree to refuse to ', 'Peru signed a treaty with Chile. ', 'between Iran and between ', 'is willing to be ready to ']
  for (const scrap of nasty) {
    eventTime(scrap, 8_000)
    const short = Math.min(eventTime(scrap, 8_000), eventTime(scrap, 8_000))
    const long = Math.min(eventTime(scrap, 64_000), eventTime(scrap, 64_000))
    assert.ok(long < 24 * short + 100, `“${scrap}”: ${short} ms for 8,000 letters, ${long} ms for 64,000`)
  }
})

function eventTime(scrap: string, size: number): number {
  const layers = readLayers({ text: scrap.repeat(Math.ceil(size / scrap.length)), language: 'en' }, pack)
  const linked = linkEntities(layers.tokens, layers.syntax, layers.names, [], pack)
  return cpuTime(() => findEvents(layers, [], linked, [], pack))
}

function checkEvents({ events, entities, statements, times, article: { text } }: Reading): void {
  const order = [...events].sort((a, b) => compareSpans(a.tellings[0]!, b.tellings[0]!))
  assert.deepEqual(order, events)
  for (const { type, domain, agents, patients, time, period, place, terms, tellings } of events) {
    assert.ok((EVENT_TYPES as readonly string[]).includes(type) && DOMAINS.includes(domain))
    for (const entity of [...agents, ...patients, ...(place === undefined ? [] : [place])]) assert.ok(entities[entity], `entity ${entity}`)
    for (const index of [time, period]) assert.ok(index === undefined || times[index], `time ${index}`)
    assert.ok(tellings.length, 'an event that nobody tells')
    for (const { trigger, reality, assertedBy, by, start, end } of tellings) {
      assert.ok(REALITIES.includes(reality) && by)
      assert.ok(start <= trigger.start && trigger.end <= end, `trigger ${trigger.start}–${trigger.end} in ${start}–${end}`)
      assert.ok(assertedBy === undefined || statements[assertedBy]!.content.some(span => span.start <= trigger.start && trigger.start < span.end), 'the statement does not hold the telling')
    }
    for (const span of [...terms, ...tellings, ...tellings.map(({ trigger }) => trigger)]) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, `span ${span.start}–${span.end}`)
  }
}
