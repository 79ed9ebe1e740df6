import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cpuTime } from './helpers/cpuTime.ts'
import { analyze, readLayers } from '../src/analyze.ts'
import type { Entity, Reading } from '../src/doc/reading.ts'
import { linkEntities } from '../src/entities/linkEntities.ts'
import { readPack } from '../src/node.ts'
import { compareSpans, slice } from '../src/text/span.ts'

const pack = await readPack('en')

interface LinkingCase {
  readonly title: string
  readonly text: string
  readonly claims: readonly string[]
}

for (const { title, text, claims } of linkingCases()) {
  const reading = analyze({ text }, pack)
  for (const claim of claims) {
    test(`linking: ${title}: ${claim}`, () => {
      if (claim.startsWith('FIXME ')) assert.throws(() => check(claim.slice('FIXME '.length), reading), assert.AssertionError, 'it is right now: take the FIXME away')
      else check(claim, reading)
    })
  }
  test(`linking: ${title}: mentions and entities refer to each other`, () => checkReferences(reading))
}

test('a surname that fits two people is a gap', () => {
  const { gaps, article: { text } } = analyze({ text: 'Thomas Keller met reporters in Vienna on Monday. Maria Keller stayed in Berlin. Keller said the talks would go on.' }, pack)
  const found = gaps.filter(({ layer, field }) => layer === 'mentions' && field === 'entity')
  assert.deepEqual(found.map(gap => slice(text, gap)), ['Keller'])
})

test('one title of honour after another ends', () => {
  for (const text of ['Dr. Mrs. Ana Keller said the talks would go on.', 'Mr. Mrs. Mr. Keller left.', 'Sir Mr. Keller said so.']) assert.equal(analyze({ text }, pack).article.text, text)
})

test('time grows with the text, not with its square, whatever is named', () => {
  const nasty = ['Anna Lind said he left. ', 'Keller said she left. ', 'The ministry said it left. ', 'I said I said I said. ', 'Ministry of Ministry of ', 'Mr. President Minister ', 'AB CD said. ', 'Reuters said so and the agency said it. ', 'He met him and told her of their house. ', 'The British said it in Britain. ', 'The driver left. The drivers left. They left. ', '"I know us," we said. ', 'Ann "Al" Lind said. ']
  for (const scrap of nasty) {
    linkingTime(scrap, 8_000)
    const short = Math.min(linkingTime(scrap, 8_000), linkingTime(scrap, 8_000))
    const long = Math.min(linkingTime(scrap, 64_000), linkingTime(scrap, 64_000))
    assert.ok(long < 24 * short + 100, `“${scrap}”: ${short} ms for 8,000 letters, ${long} ms for 64,000`)
  }
})

/** Milliseconds to link a text of scraps where every other word is somebody's, each within the one before. */
function linkingTime(scrap: string, size: number): number {
  const { tokens, syntax, names } = readLayers({ text: scrap.repeat(Math.ceil(size / scrap.length)) }, pack)
  const statements = Array.from({ length: tokens.count >> 1 }, (_, i) => ({ source: { first: 2 * i, last: 2 * i }, content: [{ first: 2 * i + 1, last: 2 * i + 1 }], ...(i && { within: i - 1 }) }))
  return cpuTime(() => linkEntities(tokens, syntax, names, statements, pack))
}

function linkingCases(): LinkingCase[] {
  const file = readFileSync(new URL('cases/linking.txt', import.meta.url), 'utf8').replace(/^#.*\n/gm, '')
  return file.split(/^= /m).slice(1).map(part => {
    const [title, ...lines] = part.trimEnd().split('\n')
    const claims = lines.filter(line => line.startsWith('- ')).map(line => line.slice(2))
    assert.ok(claims.length, `"${title}" claims nothing`)
    return { title: title!, text: lines.filter(line => !line.startsWith('- ')).join('\n').trim(), claims }
  })
}

function check(claim: string, reading: Reading): void {
  const [kind, rest] = split(claim, ': ')
  if (kind === 'same' || kind === 'apart') {
    const [a, b] = split(rest, ' | ').map(words => entityOf(reading, words))
    if (kind === 'same') assert.ok(a && a === b, `${a?.name} and ${b?.name}`)
    else assert.ok(!a || a !== b, `both are ${a?.name}`)
  } else if (kind === 'says') checkSpeaker(reading, ...split(rest, ' => '))
  else if (kind === 'role') {
    const [name, tense, words] = rest.split(', ')
    assert.ok(named(reading, name!).roles.some(role => role.tense === tense && slice(reading.article.text, role) === words), `roles: ${rolesOf(reading, name!)}`)
  } else if (kind === 'country') {
    const [name, code] = rest.split(', ')
    assert.equal(named(reading, name!).country, code)
  } else throw new SyntaxError(`what is "${claim}"?`)
}

function checkSpeaker(reading: Reading, source: string, expected: string): void {
  const { statements, entities, article: { text } } = reading
  const found = statements.filter(statement => statement.source && slice(text, statement.source) === source)
  assert.ok(found.length, `no statement of “${source}”, only of ${statements.map(statement => statement.source && slice(text, statement.source)).join(' | ')}`)
  for (const { speaker, speakerKind } of found) assert.equal(`${speaker === undefined ? 'nobody' : entities[speaker]!.name}, ${speakerKind}`, expected)
}

/** The entity that a mention with these words is linked to; undefined when it is linked to none. */
function entityOf({ mentions, entities, article: { text } }: Reading, words: string): Entity | undefined {
  const found = mentions.find(mention => slice(text, mention) === words)
  assert.ok(found, `no mention “${words}”, only ${mentions.map(mention => slice(text, mention)).join(' | ')}`)
  return found.entity === undefined ? undefined : entities[found.entity]
}

function named({ entities }: Reading, name: string): Entity {
  const found = entities.find(entity => entity.name === name)
  assert.ok(found, `nobody is “${name}”, only ${entities.map(entity => entity.name).join(' | ')}`)
  return found
}

function rolesOf(reading: Reading, name: string): string {
  return named(reading, name).roles.map(role => `${role.tense} ${slice(reading.article.text, role)}`).join(' | ')
}

function checkReferences({ mentions, entities }: Reading): void {
  assert.deepEqual([...mentions].sort(compareSpans), mentions)
  entities.forEach((entity, e) => {
    assert.ok(entity.mentions.length, `${entity.name} has no mentions`)
    for (const mention of entity.mentions) assert.equal(mentions[mention]!.entity, e)
  })
  mentions.forEach(({ entity }, m) => assert.ok(entity === undefined || entities[entity]!.mentions.includes(m)))
}

function split(text: string, by: string): [string, string] {
  const at = text.indexOf(by)
  assert.ok(at >= 0, `no “${by}” in “${text}”`)
  return [text.slice(0, at), text.slice(at + by.length)]
}
