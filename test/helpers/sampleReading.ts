import { fingerprint } from '../../src/text/hash.ts'
import { compareSpans, hull } from '../../src/text/span.ts'
import type { Block, BlockKind, Writer, Zone } from '../../src/doc/blocks.ts'
import type { Entity, EntityType, Reading, SpeakerKind, Stance, Statement, StatementForm } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/**
 * A reading made by hand, so that what shows readings can be tested without what makes them.
 * The article, its people, outlets and events are invented.
 */
const PARTS: readonly [BlockKind, Zone, Writer, string][] = [
  ['headline', 'news', 'author', 'Mongolia and Portugal Sign a Plan to Train Officers'],
  ['deck', 'news', 'author', 'The first places at the staff college in Lisbon are taken up in spring.'],
  ['byline', 'news', 'author', 'By Oleg Varenin and Marta Kisel'],
  ['caption', 'news', 'author', 'The signing room in Lisbon. According to the ministry’s notice, the delegation stayed two days.'],
  ['paragraph', 'news', 'author', 'Mongolia and Portugal have signed a plan of military training for 2025 and 2026. It is regrettable that the delegation was led by a colonel and not by the minister himself.'],
  ['paragraph', 'news', 'author', 'A statement of the Ministry of Defence said that the plan covers peacekeeping, language courses and places at the staff college. No further comment is needed on what such courses are for.'],
  ['paragraph', 'news', 'author', 'Baikal Wire, a regional agency, reported that Ambassador Tavares did not come with empty hands and called the country “our first partner on the plateau”. He did not say who would pay.'],
  ['paragraph', 'news', 'author', 'Trade between the two came to about $140 million last year, and some 60 Portuguese companies work in Mongolia. It is believed that the figure will double.'],
  ['paragraph', 'news', 'author', '“We sit between two neighbours, and a third one costs nothing,” said an official who asked not to be named. “That is all there is to it.”'],
  ['heading', 'terms', 'author', 'Terms of the plan'],
  ['list-item', 'terms', 'author', 'Joint peacekeeping and exchange of experience'],
  ['list-item', 'terms', 'author', 'Language courses for officers and sergeants, which Lisbon pays for'],
  ['blockquote', 'news', 'author', 'We have promised nothing that we cannot keep, and we shall keep what we have promised.'],
  ['paragraph', 'news', 'author', 'That is how General Dorj put it on Monday. Critics warned against hurry.'],
  ['heading', 'analysis', 'publisher', 'Analysis'],
  ['paragraph', 'analysis', 'publisher', 'The article uses the caravan treaties of 1911 to suggest that nothing has changed. Readers may judge for themselves whether a staff course is an alliance.'],
]

const BULLETED = new Set<BlockKind>(['list-item'])

export function sampleReading(): Reading {
  const { text, blocks } = layOut()
  const span = (words: string, after = 0): Span => {
    const start = text.indexOf(words, after)
    if (start < 0) throw new RangeError(`the sample has no “${words}”`)
    return { start, end: start + words.length }
  }
  const statement = (content: readonly string[], cue: string | undefined, source: string | undefined, rest: Partial<Statement> & { readonly near?: string }): Statement => {
    const { near, ...fields } = rest
    const from = near ? span(near).start : 0
    const roles = { content: content.map(words => span(words, from)), ...(cue && { cue: span(cue, from) }), ...(source && { source: span(source, from) }) }
    const whole = hull([...roles.content, ...(roles.cue ? [roles.cue] : []), ...(roles.source ? [roles.source] : [])])
    return {
      key: fingerprint(`${text}${whole.start}`), ...whole, ...roles, form: 'indirect' as StatementForm, quotes: [], stance: 'say' as Stance,
      speakerKind: 'institution' as SpeakerKind, confidence: 0.95, by: 'hand', ...fields,
    }
  }
  const statements = [
    statement(['the delegation stayed two days'], 'According to', 'the ministry’s notice', { speaker: 0, speakerKind: 'document', confidence: 0.91 }),
    statement(['that the plan covers peacekeeping, language courses and places at the staff college'], 'said', 'A statement of the Ministry of Defence', { near: 'A statement', speaker: 0 }),
    statement(['that Ambassador Tavares did not come with empty hands and called the country “our first partner on the plateau”'], 'reported', 'Baikal Wire, a regional agency', {
      form: 'mixed', quotes: [span('“our first partner on the plateau”')], speaker: 1, speakerKind: 'media',
    }),
    statement(['the country “our first partner on the plateau”'], 'called', 'Ambassador Tavares', {
      form: 'mixed', quotes: [span('“our first partner on the plateau”')], speaker: 2, speakerKind: 'named-person', within: 2, confidence: 0.86,
    }),
    statement(['who would pay'], 'did not say', 'He', { near: 'He did not', negated: true, speaker: 2, speakerKind: 'named-person', confidence: 0.88 }),
    statement(['that the figure will double'], 'is believed', undefined, { stance: 'believe', speakerKind: 'none', confidence: 0.83 }),
    statement(['“We sit between two neighbours, and a third one costs nothing,”', '“That is all there is to it.”'], 'said', 'an official who asked not to be named', {
      near: '“We sit', form: 'direct', quotes: [span('“We sit between two neighbours, and a third one costs nothing,”'), span('“That is all there is to it.”')], speakerKind: 'unnamed',
    }),
    statement(['We have promised nothing that we cannot keep, and we shall keep what we have promised.'], 'put', 'General Dorj', { near: 'We have promised', form: 'direct', stance: 'promise', speaker: 3, speakerKind: 'named-person' }),
    statement(['against hurry'], 'warned', 'Critics', { near: 'Critics', stance: 'warn', speakerKind: 'unnamed', confidence: 0.52 }),
  ].sort(compareSpans)
  const mentions = [
    { ...span('Ministry of Defence'), form: 'name' as const, type: 'organization' as const, entity: 0, by: 'hand' },
    { ...span('Baikal Wire'), form: 'name' as const, type: 'media' as const, entity: 1, by: 'hand' },
    { ...span('Tavares'), form: 'name' as const, type: 'person' as const, entity: 2, by: 'hand' },
    { ...span('He did'), end: span('He did').start + 2, form: 'pronoun' as const, type: 'person' as const, entity: 2, by: 'hand' },
    { ...span('General Dorj'), form: 'name' as const, type: 'person' as const, entity: 3, by: 'hand' },
  ].sort(compareSpans)
  const entity = (name: string, type: EntityType, of: number): Entity => ({
    name, type, mentions: mentions.flatMap((mention, i) => (mention.entity === of ? [i] : [])), roles: [], by: 'hand',
  })
  return {
    hearsay: '1', engine: '0.1.0', pack: 'sample', id: 'sample',
    article: {
      title: { value: 'Mongolia and Portugal Sign a Plan to Train Officers', ...span('Mongolia and Portugal Sign a Plan to Train Officers'), by: 'headline' },
      byline: [{ value: 'Oleg Varenin', ...span('Oleg Varenin'), by: 'byline' }, { value: 'Marta Kisel', ...span('Marta Kisel'), by: 'byline' }],
      publisher: 'Steppe Courier', publishedAt: { value: '2025-03-04', by: 'given' }, language: 'en', text, blocks,
    },
    sentences: blocks.map(({ start, end }) => ({ start, end })),
    mentions, times: [], figures: [], statements,
    entities: [entity('Ministry of Defence', 'organization', 0), entity('Baikal Wire', 'media', 1), entity('Tavares', 'person', 2), entity('General Dorj', 'person', 3)],
    events: [], devices: [],
    gaps: [
      { ...span('No further comment is needed on what such courses are for.'), layer: 'statements', field: 'voice', why: 'The ministry’s words or the authors’? No mark ends the statement.', by: 'scope' },
      { ...span('It is believed that the figure will double.'), layer: 'statements', field: 'source', why: 'The text does not say who believes it.', by: 'sourceless' },
    ].sort(compareSpans),
  }
}

function layOut(): { text: string; blocks: Block[] } {
  let text = ''
  const blocks = PARTS.map(([kind, zone, writer, words], i): Block => {
    if (i) text += BULLETED.has(kind) && BULLETED.has(PARTS[i - 1]![0]) ? '\n' : '\n\n'
    if (BULLETED.has(kind)) text += '- '
    const start = text.length
    text += words
    return { start, end: text.length, kind, zone, writer, by: 'hand' }
  })
  return { text, blocks }
}
