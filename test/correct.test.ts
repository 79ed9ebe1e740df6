import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { applyCorrections } from '../src/correct/applyCorrections.ts'
import { CorrectionRefused, makeCorrection } from '../src/correct/makeCorrection.ts'
import { faultIn } from '../src/doc/faultIn.ts'
import { goldOf } from '../src/correct/gold.ts'
import { fullReading } from './helpers/fullReading.ts'
import { ROOT } from './helpers/checkout.ts'
import { compareSpans } from '../src/text/span.ts'
import { voices } from '../src/doc/voice.ts'
import { ENTITY_TYPES, STANCES } from '../src/doc/reading.ts'
import type { Change, Correction, StatementFields } from '../src/doc/correction.ts'
import type { Corrected } from '../src/correct/applyCorrections.ts'
import type { Reading, Statement } from '../src/doc/reading.ts'
import type { Span } from '../src/text/span.ts'

const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(join(ROOT, 'schema', 'reading.json'), 'utf8')) as object)

const MACHINE: Reading = { ...fullReading(), document: 'd', version: 'v1', figures: [...fullReading().figures].sort(compareSpans) }
const { text } = MACHINE.article

/** A desk with people at it: what they correct goes to what is shown then. */
class Desk {
  readonly machine: Reading
  readonly corrections: Correction[] = []
  #nth = 0

  constructor(machine: Reading = MACHINE) {
    this.machine = machine
  }

  get corrected(): Corrected {
    return applyCorrections(this.machine, this.corrections)
  }

  get reading(): Reading {
    return this.corrected.reading
  }

  make(by: string, change: Change): Correction {
    const nth = ++this.#nth
    const correction = makeCorrection(this.machine, this.corrected, change, {
      id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`, version: this.machine.version!, madeBy: by, madeAt: new Date(Date.UTC(2026, 0, 1, 0, 0, nth)).toISOString(),
    })
    this.corrections.push(correction)
    return correction
  }

  undo(correction: Correction): void {
    const at = this.corrections.findIndex(({ id }) => id === correction.id)
    this.corrections[at] = { ...this.corrections[at]!, undoneBy: 'Ada', undoneAt: '2026-02-01T00:00:00.000Z' }
  }

  standing({ id }: Correction) {
    return this.corrected.standings.find(({ correction }) => correction === id)!
  }
}

function span(words: string, within = words, of = text): Span {
  const start = of.indexOf(words, of.indexOf(within))
  assert.ok(start >= 0, `the sample has no “${words}”`)
  return { start, end: start + words.length }
}

function words({ article }: Reading, at: Span | undefined): string | undefined {
  return at && article.text.slice(at.start, at.end)
}

/** The statement whose cue is these words; "said" is the ministry's. */
function saidBy(reading: Reading, cue: string): Statement {
  const found = reading.statements.filter(statement => words(reading, statement.cue) === cue && (cue !== 'said' || !statement.quotes.length))
  assert.equal(found.length, 1, `${found.length} statements with the cue “${cue}”`)
  return found[0]!
}

function assertValid(reading: Reading): void {
  assert.ok(validate(JSON.parse(JSON.stringify(reading))), JSON.stringify(validate.errors))
  assert.equal(faultIn(reading), undefined)
  for (const layer of [reading.statements, reading.mentions, reading.figures, reading.times, reading.gaps]) {
    layer.forEach((at, i) => { if (i) assert.ok(layer[i - 1]!.start < at.start || (layer[i - 1]!.start === at.start && layer[i - 1]!.end >= at.end), 'a layer is out of order') })
  }
  reading.entities.forEach((entity, i) => entity.mentions.forEach(mention => assert.equal(reading.mentions[mention]!.entity, i)))
  reading.mentions.forEach(({ entity }, i) => { if (entity !== undefined) assert.ok(reading.entities[entity]!.mentions.includes(i)) })
  assert.equal(new Set(reading.statements.map(({ key }) => key)).size, reading.statements.length, 'two statements have one key')
  assert.equal(voices(reading).at(-1)!.end, reading.article.text.length)
}

test('a wrong source is put right with whom its words mean, and only that statement changes', () => {
  const desk = new Desk()
  const { key } = saidBy(desk.reading, 'warned')
  const correction = desk.make('Ada', { kind: 'statement', key, set: { source: span('General Dorj') } })
  const now = saidBy(desk.reading, 'warned')
  assert.equal(desk.reading.entities[now.speaker!]!.name, 'General Dorj')
  assert.deepEqual([now.speakerKind, now.by, now.confidence], ['named-person', 'person', 1])
  assert.notEqual(now.key, key, 'a statement of other words has another name')
  assertValid(desk.reading)
  const others = (reading: Reading) => reading.statements.filter(({ cue }) => words(reading, cue) !== 'warned')
  assert.deepEqual(others(desk.reading), others(MACHINE))
  assert.deepEqual([desk.standing(correction).state, desk.standing(correction).index], ['applied', desk.reading.statements.findIndex(({ key: other }) => other === now.key)])
  assert.deepEqual(correction.was.source, span('Critics'))
})

test('what is no statement is gone with all that rested on it, and who spoke within it speaks within what it lay in', () => {
  const desk = new Desk()
  desk.make('Ada', { kind: 'not-a-statement', key: saidBy(desk.reading, 'reported').key })
  assert.equal(desk.reading.statements.length, MACHINE.statements.length - 1)
  assert.equal(saidBy(desk.reading, 'called').within, undefined)
  const { tellings: [telling] } = desk.reading.events.find(({ type }) => type === 'CONSULT')!
  assert.equal(telling!.assertedBy, undefined)
  assertValid(desk.reading)
})

test('a missed statement is read as one: its form, its quotations, what lies within it, what rests on it', () => {
  const desk = new Desk()
  const content = span('Trade between the two came to about $140 million last year, and some 60 Portuguese companies work in Mongolia')
  const correction = desk.make('Ada', { kind: 'missed-statement', set: { source: span('Readers'), content: [content], stance: 'warn' } })
  const added = desk.reading.statements.find(({ stance, by }) => stance === 'warn' && by === 'person')!
  assert.deepEqual([added.form, added.speaker, added.speakerKind, added.confidence], ['indirect', undefined, 'unnamed', 1])
  const place = desk.reading.statements.findIndex(({ key }) => key === added.key)
  assert.deepEqual(desk.reading.figures.filter(({ statement }) => statement === place).map(figure => words(desk.reading, figure)), ['about $140 million', 'some 60'])
  assertValid(desk.reading)
  assert.deepEqual(desk.corrected.reviews.map(({ correction: id }) => id), [correction.id])
  const quoted = new Desk()
  quoted.make('Ada', { kind: 'missed-statement', set: { content: [span('“our first partner on the plateau”')] } })
  const [verbatim] = quoted.reading.statements.filter(({ by }) => by === 'person')
  assert.deepEqual([verbatim!.form, verbatim!.quotes], ['direct', [span('“our first partner on the plateau”')]])
  assert.equal(words(quoted.reading, quoted.reading.statements[verbatim!.within!]!.cue), 'called', 'it lies within the innermost that holds it')
})

test('boundaries, nesting, stance and denial are corrected field by field', () => {
  const desk = new Desk()
  const cut = desk.make('Ada', { kind: 'statement', key: saidBy(desk.reading, 'said').key, set: { content: [span('that the plan covers peacekeeping')] } })
  desk.make('Ben', { kind: 'statement', key: desk.reading.statements[desk.standing(cut).index!]!.key, set: { stance: 'promise' } })
  desk.make('Ben', { kind: 'statement', key: saidBy(desk.reading, 'did not say').key, set: { negated: false } })
  desk.make('Ada', { kind: 'statement', key: saidBy(desk.reading, 'called').key, set: { within: null } })
  const said = desk.reading.statements[desk.standing(cut).index!]!
  assert.deepEqual([words(desk.reading, said.content[0]), said.stance], ['that the plan covers peacekeeping', 'promise'])
  assert.equal(saidBy(desk.reading, 'did not say').negated, undefined)
  assert.equal(saidBy(desk.reading, 'called').within, undefined)
  assertValid(desk.reading)
  desk.undo(cut)
  assert.deepEqual([saidBy(desk.reading, 'said').content, saidBy(desk.reading, 'said').stance], [saidBy(MACHINE, 'said').content, 'promise'], 'what another corrected of it stays')
})

test('nothing lies within itself, whoever wants it to', () => {
  const desk = new Desk()
  const [outer, inner] = [saidBy(desk.reading, 'reported').key, saidBy(desk.reading, 'called').key]
  assert.throws(() => desk.make('Ada', { kind: 'statement', key: outer, set: { within: inner } }), (error: CorrectionRefused) => /within itself/.test(error.message))
  // Two people at once, who had not seen each other's.
  const [one, two] = [new Desk(), new Desk()]
  const free = (desk: Desk) => desk.make('Ada', { kind: 'statement', key: saidBy(desk.reading, 'called').key, set: { within: null } })
  for (const each of [one, two]) free(each)
  const first = one.make('Ben', { kind: 'statement', key: saidBy(one.reading, 'reported').key, set: { within: saidBy(one.reading, 'called').key } })
  const second = two.make('Cleo', { kind: 'statement', key: saidBy(two.reading, 'called').key, set: { within: saidBy(two.reading, 'reported').key } })
  const both = applyCorrections(MACHINE, [...one.corrections, { ...second, id: '10000000-0000-4000-8000-000000000000' }])
  assertValid(both.reading)
  assert.deepEqual(both.standings.filter(({ correction }) => [first.id, '10000000-0000-4000-8000-000000000000'].includes(correction)).map(({ state }) => state).sort(), ['applied', 'superseded'])
})

test('who is who: a mention means somebody else, two are one, a name and a kind are put right', () => {
  const desk = new Desk()
  desk.make('Ada', { kind: 'mention', at: span('He', 'He did not'), set: { entity: { name: 'General Dorj' } } })
  const denied = saidBy(desk.reading, 'did not say')
  assert.equal(desk.reading.entities[denied.speaker!]!.name, 'General Dorj', 'who speaks follows whom the source means')
  desk.make('Ada', { kind: 'entity', entity: { name: 'Tavares' }, set: { name: 'Inês Tavares' } })
  assert.equal(desk.reading.entities[saidBy(desk.reading, 'called').speaker!]!.name, 'Inês Tavares')
  const merged = desk.make('Ben', { kind: 'same-entity', entity: { name: 'Inês Tavares' }, as: { name: 'General Dorj' } })
  assert.equal(desk.reading.entities.length, MACHINE.entities.length - 1)
  assert.equal(saidBy(desk.reading, 'called').speaker, denied.speaker! - 1)
  assertValid(desk.reading)
  desk.undo(merged)
  const kind = desk.make('Ben', { kind: 'entity', entity: { name: 'General Dorj' }, set: { type: 'media' } })
  assert.equal(saidBy(desk.reading, 'did not say').speakerKind, 'media')
  assertValid(desk.reading)
  desk.undo(kind)
  const nobody = desk.make('Ben', { kind: 'mention', at: span('Baikal Wire'), set: { entity: null } })
  assert.deepEqual([saidBy(desk.reading, 'reported').speaker, saidBy(desk.reading, 'reported').speakerKind], [undefined, 'unnamed'])
  assert.ok(!desk.reading.entities.some(({ name }) => name === 'Baikal Wire'), 'whom nothing names is left out')
  desk.undo(nobody)
  desk.make('Ben', { kind: 'statement', key: saidBy(desk.reading, 'reported').key, set: { speaker: { name: 'The Plateau Gazette', type: 'media' } } })
  const added = desk.reading.entities[saidBy(desk.reading, 'reported').speaker!]!
  assert.deepEqual([added.name, added.type, added.by], ['The Plateau Gazette', 'media', 'person'])
  assertValid(desk.reading)
})

test('a date, a figure and the facts of the article are put right', () => {
  const desk = new Desk()
  desk.make('Ada', { kind: 'time', at: span('Monday'), set: { value: '2025-03-10' } })
  desk.make('Ada', { kind: 'figure', at: span('about $140 million'), set: { low: 1.4e8, high: 1.5e8, unit: 'EUR', of: span('Trade') } })
  desk.make('Ada', { kind: 'figure', at: span('two days'), set: { high: null } })
  desk.make('Ben', { kind: 'article', set: { title: 'A Plan', byline: ['Marta Kisel', 'Jon Ode'], publisher: null, publishedAt: '2025-03-05' } })
  const { article, times, figures } = desk.reading
  assert.deepEqual(times.filter(({ by }) => by === 'person').map(({ value }) => value), ['2025-03-10'])
  assert.deepEqual(figures.filter(({ by }) => by === 'person').map(({ low, high, unit }) => [low, high, unit]), [[2, undefined, 'd'], [1.4e8, 1.5e8, 'EUR']])
  assert.deepEqual([article.title, article.byline.map(({ value, by }) => [value, by]), article.publisher, article.publishedAt?.value], [{ value: 'A Plan', by: 'person' }, [['Marta Kisel', 'byline'], ['Jon Ode', 'person']], undefined, '2025-03-05'])
  assertValid(desk.reading)
})

test('what could not be decided is decided when a person has said it', () => {
  const desk = new Desk()
  const open = (reading: Reading) => reading.gaps.map(({ layer, field }) => `${layer}.${field}`)
  assert.ok(open(desk.reading).includes('statements.source'))
  desk.make('Ada', { kind: 'statement', key: saidBy(desk.reading, 'is believed').key, set: { source: span('Portuguese companies') } })
  assert.ok(!open(desk.reading).includes('statements.source'))
  desk.make('Ada', { kind: 'missed-statement', set: { content: [span('No further comment is needed on what such courses are for.')] } })
  assert.ok(!open(desk.reading).includes('statements.voice'))
})

test('confirming changes no word and makes sure; it stands as long as what was seen does', () => {
  const desk = new Desk()
  const { key, confidence } = saidBy(desk.reading, 'warned')
  assert.ok(confidence < 0.6)
  const confirmed = desk.make('Ada', { kind: 'confirm', of: { layer: 'statements', key } })
  assert.deepEqual(saidBy(desk.reading, 'warned'), { ...saidBy(MACHINE, 'warned'), confidence: 1 })
  assert.deepEqual(desk.corrected.reviews, [{ layer: 'statements', index: desk.standing(confirmed).index, did: 'confirmed', by: 'Ada', at: confirmed.madeAt, correction: confirmed.id }])
  const stance = desk.make('Ben', { kind: 'statement', key, set: { stance: 'say' } })
  assert.deepEqual([desk.standing(confirmed).state, desk.standing(confirmed).conflictsWith], ['superseded', [stance.id]])
  assert.deepEqual(desk.corrected.reviews.map(({ by }) => by), ['Ben'])
  desk.undo(stance)
  assert.equal(desk.standing(confirmed).state, 'applied')
  for (const what of [{ layer: 'figures' as const, at: span('some 60') }, { layer: 'times' as const, at: span('Monday') }, { layer: 'entities' as const, entity: { name: 'General Dorj' } }, { layer: 'article' as const }]) desk.make('Cleo', { kind: 'confirm', of: what })
  assert.deepEqual(desk.corrected.reviews.map(({ layer }) => layer), ['statements', 'figures', 'times', 'entities', 'article'])
})

test('of two people who want a field otherwise the later one shows, and both are marked; one who comes round ends it', () => {
  const desk = new Desk()
  const { key } = saidBy(desk.reading, 'warned')
  const ada = desk.make('Ada', { kind: 'statement', key, set: { stance: 'doubt', negated: true } })
  const ben = desk.make('Ben', { kind: 'statement', key, set: { stance: 'accuse' } })
  assert.deepEqual([saidBy(desk.reading, 'warned').stance, saidBy(desk.reading, 'warned').negated], ['accuse', true])
  assert.deepEqual([desk.standing(ada).state, desk.standing(ada).conflictsWith, desk.standing(ada).replacedBy], ['applied', [ben.id], [ben.id]])
  assert.deepEqual(desk.standing(ben).conflictsWith, [ada.id])
  desk.make('Ada', { kind: 'statement', key, set: { stance: 'say' } })
  const round = desk.make('Ada', { kind: 'statement', key, set: { stance: 'accuse' } })
  assert.deepEqual([desk.standing(ben).conflictsWith, desk.standing(round).conflictsWith], [[], []])
  desk.undo(ben)
  assert.equal(saidBy(desk.reading, 'warned').stance, 'accuse')
  const gone = desk.make('Cleo', { kind: 'not-a-statement', key })
  assert.ok(desk.standing(round).conflictsWith.includes(gone.id))
  assert.equal(desk.standing(round).state, 'superseded')
})

test('corrections stand when another engine reads the same text otherwise', () => {
  const desk = new Desk()
  const source = desk.make('Ada', { kind: 'statement', key: saidBy(desk.reading, 'said').key, set: { source: span('the Ministry of Defence', 'A statement') } })
  const gone = desk.make('Ada', { kind: 'not-a-statement', key: saidBy(desk.reading, 'is believed').key })
  const lost = desk.make('Ada', { kind: 'statement', key: saidBy(desk.reading, 'warned').key, set: { stance: 'say' } })
  const missed = desk.make('Ada', { kind: 'missed-statement', set: { source: span('Readers'), cue: span('may judge'), content: [span('whether a staff course is an alliance')] } })
  // It cuts some otherwise, finds one less, and one that a person had to add.
  const other: Reading = {
    ...MACHINE, engine: '9.9.9', gaps: [], figures: [], events: [],
    statements: MACHINE.statements.filter(({ cue }) => words(MACHINE, cue) !== 'warned').map((statement): Statement => ({ ...statement, key: `other ${statement.key}`, ...(words(MACHINE, statement.cue) === 'said' && { content: [{ start: statement.content[0]!.start + 5, end: statement.content[0]!.end }] }) })).concat({
      key: 'new', ...span('may judge for themselves whether a staff course is an alliance'), cue: span('may judge for themselves'), content: [span('whether a staff course is an alliance')], quotes: [], form: 'indirect', stance: 'believe', speakerKind: 'none', confidence: 0.7, by: 'hand',
    }),
  }
  const corrected = applyCorrections(other, desk.corrections)
  assertValid(corrected.reading)
  const state = ({ id }: Correction) => corrected.standings.find(({ correction }) => correction === id)!
  assert.deepEqual([source, gone, lost, missed].map(one => state(one).state), ['applied', 'applied', 'orphan', 'applied'])
  assert.match(state(lost).why!, /not found here any more/)
  const said = corrected.reading.statements[state(source).index!]!
  assert.deepEqual([words(other, said.source), words(other, said.content[0])?.slice(0, 3)], ['the Ministry of Defence', 'the'], 'what nobody corrected is as the engine has it')
  const found = corrected.reading.statements.filter(({ start, end }) => start < span('alliance').end && end > span('may judge').start)
  assert.deepEqual(found.map(({ cue, source }) => [words(other, cue), words(other, source)]), [['may judge', 'Readers']], 'there is one of it and not two')
})

test('corrections go along to a newer version where their words are found, and nowhere else', () => {
  const desk = new Desk()
  const kept = desk.make('Ada', { kind: 'statement', key: saidBy(desk.reading, 'warned').key, set: { source: span('General Dorj'), stance: 'say' } })
  const changed = desk.make('Ada', { kind: 'statement', key: saidBy(desk.reading, 'is believed').key, set: { stance: 'doubt' } })
  const figure = desk.make('Ada', { kind: 'figure', at: span('some 60'), set: { low: 61, high: 61 } })
  const reviewed = desk.make('Ada', { kind: 'confirm', of: { layer: 'article' } })
  const title = desk.make('Ada', { kind: 'article', set: { publisher: 'The Courier' } })
  const newer = shifted({ ...MACHINE, version: 'v2' }, 'Updated on Tuesday. ', [['that the figure will double', 'that the figure wont double']])
  const { standings, reading } = applyCorrections(newer, desk.corrections)
  assertValid(reading)
  const of = ({ id }: Correction) => standings.find(({ correction }) => correction === id)!
  assert.deepEqual([kept, changed, figure, reviewed, title].map(one => of(one).state), ['applied', 'orphan', 'applied', 'orphan', 'applied'])
  assert.match(of(changed).why!, /Its words are not in this version/)
  const now = reading.statements[of(kept).index!]!
  assert.deepEqual([words(reading, now.source), now.stance, reading.article.publisher], ['General Dorj', 'say', 'The Courier'])
  assert.equal(reading.figures[of(figure).index!]!.low, 61)
  const other = applyCorrections({ ...newer, article: { ...newer.article, publisher: 'Elsewhere' } }, desk.corrections)
  assert.match(other.standings.find(({ correction }) => correction === title.id)!.why!, /says something else/)
})

test('words that stand in several places of a newer version are not guessed at', () => {
  const desk = new Desk()
  const correction = desk.make('Ada', { kind: 'figure', at: span('some 60'), set: { low: 59 } })
  const paragraph = text.slice(span('Trade between').start, span('will double.').end)
  const twice = { ...MACHINE, version: 'v2', article: { ...MACHINE.article, text: `${text}\n\nagain: ${paragraph}` } }
  assert.match(applyCorrections(twice, [correction]).standings[0]!.why!, /several places/)
})

test('what is shown no more, or wrong in itself, is refused with a sentence', () => {
  const desk = new Desk()
  const { key } = saidBy(desk.reading, 'warned')
  desk.make('Ada', { kind: 'statement', key, set: { source: span('General Dorj') } })
  const refused = (change: Change, message: RegExp, isStale = false) => assert.throws(() => desk.make('Ben', change), (error: CorrectionRefused) => {
    assert.match(error.message, message)
    assert.match(error.message, /^[A-Z].*\.$/)
    return error.isStale === isStale
  })
  refused({ kind: 'statement', key, set: { stance: 'say' } }, /not there any more/, true)
  refused({ kind: 'mention', at: { start: 0, end: 3 }, set: { entity: null } }, /no mention/, true)
  const now = saidBy(desk.reading, 'warned').key
  refused({ kind: 'statement', key: now, set: { stance: 'warn' } }, /stands so already/)
  refused({ kind: 'statement', key: now, set: {} }, /Nothing is to be changed/)
  refused({ kind: 'statement', key: now, set: { source: { start: text.length, end: text.length + 2 } } }, /outside of the text/)
  refused({ kind: 'statement', key: now, set: { source: { start: text.indexOf(' '), end: text.indexOf(' ') + 1 } } }, /No words/)
  refused({ kind: 'missed-statement', set: { content: [span('Critics'), span('Critics warned')] } }, /overlap/)
  refused({ kind: 'figure', at: span('some 60'), set: { low: 70 } }, /above its high end/)
  refused({ kind: 'same-entity', entity: { name: 'Tavares' }, as: { name: 'Tavares' } }, /one already/)
  refused({ kind: 'entity', entity: { name: 'Nobody At All' }, set: { name: 'X' } }, /Nobody here is named/, true)
})

test('gold is what people have looked at: of a part the rest is discarded, of the whole nothing', () => {
  const desk = new Desk()
  const gold = () => goldOf(desk.corrected, desk.corrections, 'one')
  assert.equal(gold(), undefined)
  desk.make('Ada', { kind: 'figure', at: span('some 60'), set: { low: 59 } })
  assert.equal(gold(), undefined, 'who corrects a figure has looked at no statement')
  desk.make('Ada', { kind: 'not-a-statement', key: saidBy(desk.reading, 'is believed').key })
  desk.make('Ada', { kind: 'confirm', of: { layer: 'statements', key: saidBy(desk.reading, 'said').key } })
  // Within another that nobody has looked at: whose it is at last, nobody has said.
  desk.make('Ada', { kind: 'confirm', of: { layer: 'statements', key: saidBy(desk.reading, 'called').key } })
  const part = gold()!
  const said = saidBy(MACHINE, 'said')
  const stretch = ({ start, end }: Span) => [start, end]
  assert.deepEqual(part.attributions, [{ source: [stretch(said.source!)], cue: [stretch(said.cue!)], content: said.content.map(stretch) }])
  const kept = part.discard!.map(([, end], i) => text.slice(end, part.discard![i + 1]?.[0]).trim()).slice(0, -1)
  assert.deepEqual(kept, [text.slice(said.start, said.end), 'is believed that the figure will double'])
  desk.make('Ben', { kind: 'confirm', of: { layer: 'article' } })
  const whole = gold()!
  assert.equal(whole.discard, undefined)
  const outermost = MACHINE.statements.filter(({ within, confidence, cue }) => within === undefined && confidence > 0.8 && words(MACHINE, cue) !== 'is believed')
  assert.deepEqual(whole.attributions.map(({ content }) => content), outermost.map(({ content }) => content.map(stretch)))
})

// What anybody may try, by numbers: a kind, and places from which the rest follows.
const attempts = fc.array(fc.record({ kind: fc.nat(12), a: fc.nat(9999), b: fc.nat(9999), c: fc.nat(9999), by: fc.constantFrom('Ada', 'Ben', 'Cleo'), undo: fc.integer({ min: 0, max: 4 }) }), { minLength: 1, maxLength: 14 })

function wordAt(place: number, count: number): Span {
  const all = [...text.matchAll(/\S+/g)]
  const first = all[place % all.length]!
  const last = all[Math.min(all.length - 1, (place % all.length) + count)]!
  return { start: first.index, end: last.index + last[0].length }
}

function attempt({ reading }: Desk, { kind, a, b, c }: { readonly kind: number; readonly a: number; readonly b: number; readonly c: number }): Change | undefined {
  const of = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
  const statement = of(reading.statements, a)
  const ref = (n: number) => ({ name: of(reading.entities, n)?.name ?? 'Somebody New' })
  const set: StatementFields = [
    { source: wordAt(b, c % 4) }, { source: null, cue: wordAt(b, 1) }, { content: [wordAt(b, c % 12)] }, { content: [wordAt(b, c % 5), wordAt(b + 20, c % 9)] }, { stance: STANCES[b % STANCES.length]! },
    { negated: b % 2 === 0 }, { speaker: b % 5 ? ref(b) : { name: `Person ${c % 4}` } }, { speaker: null }, { within: of(reading.statements, b)?.key ?? null }, { within: null },
  ][c % 10]!
  const [mention, time, figure] = [of(reading.mentions, a), of(reading.times, a), of(reading.figures, a)]
  switch (kind) {
    case 0: case 1: case 2: return statement && { kind: 'statement', key: statement.key, set }
    case 3: return statement && { kind: 'not-a-statement', key: statement.key }
    case 4: return { kind: 'missed-statement', set: { ...(a % 3 && { source: wordAt(a, a % 3) }), ...(b % 3 && { cue: wordAt(b, b % 2) }), content: [wordAt(c, a % 30)] } }
    case 5: return mention && { kind: 'mention', at: { start: mention.start, end: mention.end }, set: { entity: b % 4 ? ref(b) : null } }
    case 6: return { kind: 'entity', entity: ref(a), set: b % 2 ? { name: `Name ${b % 5}` } : { type: ENTITY_TYPES[b % ENTITY_TYPES.length]! } }
    case 7: return { kind: 'same-entity', entity: ref(a), as: ref(b) }
    case 8: return time && { kind: 'time', at: { start: time.start, end: time.end }, set: { value: `20${10 + (b % 80)}` } }
    case 9: return figure && { kind: 'figure', at: { start: figure.start, end: figure.end }, set: b % 2 ? { low: null, unit: `u${b % 4}` } : { of: wordAt(c, 1), high: b } }
    case 10: return { kind: 'article', set: a % 2 ? { title: `Title ${b % 6}` } : { byline: [`Name ${b % 3}`], publishedAt: null } }
    case 11: return statement && { kind: 'confirm', of: { layer: 'statements', key: statement.key } }
    default: return { kind: 'confirm', of: { layer: 'article' } }
  }
}

function filled(list: readonly { readonly kind: number; readonly a: number; readonly b: number; readonly c: number; readonly by: string; readonly undo: number }[]): Desk {
  const desk = new Desk()
  for (const each of list) {
    const change = attempt(desk, each)
    try {
      if (change) desk.make(each.by, change)
    } catch (error) {
      if (!(error instanceof CorrectionRefused)) throw error
    }
    if (each.undo === 0 && desk.corrections.length) desk.undo(desk.corrections[each.a % desk.corrections.length]!)
  }
  return desk
}

test('whatever people correct, in whatever order it is given, what shows is a whole reading', () => {
  fc.assert(fc.property(attempts, fc.infiniteStream(fc.nat(1000)), (list, chance) => {
    const { corrections, corrected } = filled(list)
    assertValid(corrected.reading)
    assert.equal(corrected.names.length, corrected.reading.statements.length)
    const shuffled = corrections.map(correction => ({ correction, at: chance.next().value })).sort((a, b) => a.at - b.at).map(({ correction }) => correction)
    assert.deepEqual(applyCorrections(MACHINE, shuffled), corrected)
    assert.deepEqual(corrected.standings.map(({ correction }) => correction), corrections.map(({ id }) => id))
    for (const { state, why } of corrected.standings) assert.equal(why !== undefined, state === 'superseded' || state === 'orphan')
    // They live as JSON.
    assert.deepEqual(applyCorrections(MACHINE, JSON.parse(JSON.stringify(corrections)) as Correction[]), corrected)
  }), { numRuns: 200 })
})

test('with all undone, the machine\'s own comes back byte for byte', () => {
  fc.assert(fc.property(attempts, list => {
    const desk = filled(list)
    for (const correction of [...desk.corrections].reverse()) desk.undo(correction)
    assert.equal(JSON.stringify(desk.reading), JSON.stringify(MACHINE))
    assert.deepEqual(desk.corrected.reviews, [])
  }), { numRuns: 100 })
})

test('corrections of different things can be made in either order', () => {
  const { statements } = MACHINE
  const changes: Change[] = [
    { kind: 'statement', key: statements[0]!.key, set: { stance: 'doubt' } },
    { kind: 'statement', key: statements[1]!.key, set: { content: [{ start: statements[1]!.content[0]!.start, end: statements[1]!.content[0]!.end - 5 }] } },
    { kind: 'not-a-statement', key: saidBy(MACHINE, 'is believed').key },
    { kind: 'missed-statement', set: { content: [span('nothing has changed')], source: span('The article') } },
    { kind: 'time', at: span('Monday'), set: { value: '2025-03-10' } },
    { kind: 'figure', at: span('some 60'), set: { unit: 'x' } },
    { kind: 'entity', entity: { name: 'Baikal Wire' }, set: { name: 'Baikal Wire Agency' } },
    { kind: 'mention', at: span('He', 'He did not'), set: { entity: { name: 'General Dorj' } } },
    { kind: 'article', set: { title: 'A Plan' } },
    { kind: 'confirm', of: { layer: 'statements', key: saidBy(MACHINE, 'put').key } },
  ]
  const made = (list: readonly Change[]) => {
    const desk = new Desk()
    for (const change of list) desk.make('Ada', change)
    return desk.reading
  }
  const inOrder = made(changes)
  fc.assert(fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), order => assert.deepEqual(made(order), inOrder)), { numRuns: 50 })
})

/** A reading whose text has words before its own, and other words for some. */
function shifted(reading: Reading, before: string, others: readonly (readonly [string, string])[]): Reading {
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, (name === 'start' || name === 'end') && typeof inner === 'number' ? inner + before.length : move(inner)]))
  }
  const moved = move(reading) as Reading
  return { ...moved, article: { ...moved.article, text: before + others.reduce((all, [from, to]) => all.replace(from, to), reading.article.text) } }
}
