import { random } from '../train/random.ts'
import type { Random } from '../train/random.ts'

/**
 * News that nobody wrote: paragraphs with a headline over them, of about `words` words, the same for the same seed.
 * Every name is put together from syllables. It has the shapes of news prose (quotations, attributions, figures, asides)
 * and is easier to read than the real thing: figures taken on it compare programs, not texts.
 */
export function inventArticle(seed: number, words: number): string {
  const draw = random(seed)
  const cast = inventCast(draw)
  const paragraphs = [capitalize(expand('{place} {did} {thing} {after} {event}', draw, cast)).replace(/\.$/, '')]
  let written = 0
  while (written < words) {
    const paragraph = inventParagraph(draw, cast)
    paragraphs.push(paragraph)
    written += paragraph.split(' ').length
  }
  return paragraphs.join('\n\n')
}

/** The few who turn up again and again in one article. */
interface Cast {
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly outlets: readonly string[]
}

function inventCast(draw: Random): Cast {
  const several = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
  const places = several(3, () => inventName(draw, 2))
  return {
    people: several(4, () => `${inventName(draw, 2)} ${inventName(draw, 3)}`),
    places,
    outlets: several(2, () => `the ${pick(draw, places)} ${pick(draw, ['Herald', 'Courier', 'Gazette', 'Messenger', 'Observer', 'Tribune'])}`),
  }
}

function inventParagraph(draw: Random, cast: Cast): string {
  const sentences = 1 + draw.below(4)
  return Array.from({ length: sentences }, () => capitalize(expand(pick(draw, SENTENCES), draw, cast))).join(' ')
}

const SENTENCES = [
  '{person}, {role}, {said} that {clause}.',
  '“{Clause},” {said} {person}. “{Clause}.”',
  '“{Clause},” {pronoun} {said}.',
  'According to {source}, {clause}.',
  '{outlet} {reported} that {source} had {told} {body} that {clause}.',
  '{source} {denied} that {clause}.',
  '{clause}, {source} {said} on {day}.',
  '{clause}, although {clause}.',
  '{clause}.',
  '{clause}, and {clause}.',
  'On {day}, {clause}.',
  'In {year}, {clause}; {source} called it “{adjective} and {adjective}”.',
  '{figure} {unit} {moved} {share} in {year}, figures from {body} show.',
  'The {noun} of {place}, which {verbs} {thing}, {did} {thing} {after} {event}.',
  'It is {adverb} believed that {clause}.',
  '{person} did not say whether {clause}.',
  'Nobody in {place} needs to be told what {thing} {verbs}.',
  'Critics of {thing} fear that {clause}.',
  'Asked about {thing}, {person} {said}: “{Clause}.”',
  '{body} has promised to {verb} {thing} by {year}.',
]

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  clause: [
    '{thing} {did} {thing}', '{body} {did} {thing} in {place}', '{thing} will {verb} {thing}', '{figure} {unit} were needed for {thing}',
    '{person} {did} {thing} {after} {event}', '{thing} {verbs} {thing} more {adverb} than before', 'there is {adjective} {noun} in {place}',
    '{body} could not {verb} {thing} without {thing}', 'the price of {noun} {moved} {share}', '{thing} was {adjective}', 'we do not {verb} {thing}',
    '{thing} has been {adverb} {adjective} since {year}', '{person} and {person} {did} {thing}',
  ],
  thing: ['the {noun}', 'the {adjective} {noun}', 'a {adjective} {noun}', 'the {noun} of {place}', 'its {noun}', 'the {noun} in {place}', 'the {adjective} {noun} and the {noun}', 'every {noun}'],
  source: ['{person}', '{role}', '{body}', '{outlet}', 'two officials who asked not to be named', 'a spokeswoman for {body}', '{pronoun}', 'a report by {body}'],
  role: ['the mayor of {place}', 'a {adjective} engineer', 'who heads {body}', 'the ministry’s press secretary', 'an analyst at the Institute for {plural}', 'the deputy minister of {plural}'],
  body: ['the Ministry of {plural}', 'the {place} city council', 'the Office for {plural}', 'parliament', 'the National Bank', 'the {adjective} commission', 'the {place} railway company'],
  said: ['said', 'said', 'said', 'added', 'warned', 'explained', 'insisted', 'told reporters', 'noted', 'argued'],
  reported: ['reported', 'wrote', 'says', 'revealed'],
  told: ['told', 'assured', 'informed', 'reminded'],
  denied: ['denied', 'doubted', 'did not confirm', 'rejected claims'],
  did: ['signed', 'opened', 'rebuilt', 'sold', 'postponed', 'praised', 'lost', 'inspected', 'financed', 'closed', 'expanded', 'questioned', 'measured', 'accepted', 'refused', 'shared'],
  verb: ['sign', 'open', 'rebuild', 'sell', 'delay', 'praise', 'lose', 'inspect', 'finance', 'close', 'expand', 'question', 'measure', 'accept', 'refuse', 'share', 'need', 'replace'],
  verbs: ['needs', 'crosses', 'feeds', 'holds', 'costs', 'serves', 'joins', 'protects', 'threatens', 'replaces', 'supplies', 'divides'],
  moved: ['rose', 'fell', 'grew', 'shrank', 'climbed', 'slipped'],
  share: ['by {small} percent', 'by almost a third', 'to {figure} {unit}', 'for the {ordinal} time'],
  figure: ['{small}', '{small},400', 'about {small} million', 'more than {small}.{small} billion', 'some {small} thousand'],
  unit: ['dollars', 'tonnes of grain', 'visitors', 'crowns', 'kilometres of track', 'households', 'cubic metres of water', 'soldiers', 'licences'],
  small: ['12', '17', '23', '31', '38', '46', '52', '64', '71', '85', '96'],
  ordinal: ['second', 'third', 'fourth', 'fifth', 'tenth'],
  after: ['after', 'before', 'despite', 'because of', 'ahead of'],
  event: ['the {ordinal} round of talks', 'the floods of {year}', 'a {adjective} winter', 'the election', 'the strike in {place}', 'the harvest', 'a fire at the {noun}'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  year: ['1998', '2004', '2011', '2016', '2019', '2022', '2024', '2026'],
  pronoun: ['he', 'she', 'they'],
  noun: [
    'bridge', 'harbour', 'dam', 'tunnel', 'budget', 'treaty', 'railway', 'school', 'hospital', 'pipeline', 'border', 'orchard', 'archive', 'ferry', 'mine', 'forest', 'reservoir',
    'programme', 'tariff', 'court', 'factory', 'fleet', 'loan', 'library', 'market', 'museum', 'nursery', 'observatory', 'power station', 'province', 'quarry', 'river', 'satellite',
    'shipyard', 'subsidy', 'summit', 'theatre', 'timetable', 'university', 'vaccine', 'vineyard', 'warehouse', 'well', 'workshop', 'airport', 'barracks', 'census', 'delegation', 'estate',
  ],
  plural: ['Railways', 'Water', 'Upland Studies', 'Harbours', 'Statistics', 'Forests', 'Public Health', 'Energy', 'Foreign Affairs', 'Fisheries', 'Archives'],
  adjective: [
    'new', 'old', 'joint', 'costly', 'regional', 'secret', 'quiet', 'unfinished', 'popular', 'northern', 'southern', 'reluctant', 'modest', 'expensive', 'overdue', 'military', 'civil',
    'historic', 'fragile', 'generous', 'foreign', 'hasty', 'lawful', 'muddy', 'narrow', 'ordinary', 'private', 'public', 'remote', 'strategic', 'temporary', 'wooden', 'young',
  ],
  adverb: ['widely', 'rarely', 'slowly', 'openly', 'quietly', 'usually', 'barely', 'hardly', 'generally'],
}

/** Replace every {slot} until none is left. Expansions grow no deeper than the slots refer to one another. */
function expand(template: string, draw: Random, cast: Cast): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'person') return draw.below(3) ? pick(draw, cast.people).split(' ')[1]! : pick(draw, cast.people)
    if (slot === 'place') return pick(draw, cast.places)
    if (slot === 'outlet') return pick(draw, cast.outlets)
    if (slot === 'Clause') return capitalize(expand('{clause}', draw, cast))
    return expand(pick(draw, SLOTS[slot]!), draw, cast)
  })
}

const ONSETS = ['b', 'br', 'd', 'dr', 'f', 'g', 'k', 'kl', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'z', 'sh']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ei', 'ou']
const CODAS = ['', '', '', 'n', 'l', 'r', 's', 'm', 'k', 'nd', 'rt']

/** A name of so many syllables. */
export function inventName(draw: Random, syllables: number): string {
  return capitalize(Array.from({ length: syllables }, () => pick(draw, ONSETS) + pick(draw, VOWELS) + pick(draw, CODAS)).join(''))
}

function pick<T>(draw: Random, list: readonly T[]): T {
  return list[draw.below(list.length)]!
}

function capitalize(text: string): string {
  return text.replace(/^“?\p{L}/u, start => start.toUpperCase())
}
