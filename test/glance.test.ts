import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../src/analyze.ts'
import type { ArticleInput } from '../src/doc/article.ts'
import { glanceAt } from '../src/export/glance.ts'
import type { Glance } from '../src/export/glance.ts'
import type { GlanceItem } from '../src/export/glanceItems.ts'
import { readPack } from '../src/node.ts'

const pack = await readPack('en')
const look = (article: ArticleInput): Glance => glanceAt(analyze({ language: 'en', ...article }, pack))
const labels = (items: readonly GlanceItem[]) => items.map(({ label }) => label)

const COMMENTARY = `Kareland Believes Its Army Is Stronger Than the Fleet of Tarn
Author: Ada Renn, Tom Orme
Kareland and Tarn signed a pact on Monday in the old customs house of Orlava, and trade between them came to $2 billion.
The Kareland Defence Ministry said on Tuesday that the pact covers patrols on the lake.
As we all know, history often repeats itself. Does Kareland understand this? Of course it does.
Original Source: https://nordpress.example/article/19
Disclaimer: This article represents the author's personal views.`

test('a commentary at a glance', () => {
  const { genre, byline, takenFrom, date, sources } = look({ text: COMMENTARY })
  assert.equal(genre?.genre, 'commentary')
  assert.deepEqual(labels(genre!.cues), ['a note calls the views the author’s own', 'appeals to the reader in the writer’s own voice'])
  assert.deepEqual(labels(byline), ['Ada Renn', 'Tom Orme'])
  assert.deepEqual(labels(takenFrom), ['https://nordpress.example/article/19'])
  assert.equal(date?.isEstimate, true)
  assert.deepEqual(labels(sources), ['https://nordpress.example/article/19'])
})

test('a headline that credits somebody with what nothing under it does', () => {
  assert.deepEqual(labels(look({ text: COMMENTARY }).headline), ['Kareland Believes Its Army Is Stronger Than the Fleet of Tarn'])
  const borne = 'Kareland Says Its Army Will Leave the Northern Valley\nKareland said on Monday that its army would leave the northern valley by the end of the year.'
  assert.deepEqual(look({ text: borne }).headline, [])
  const repeated = 'Kareland Believes Its Army Is Stronger Than the Fleet of Tarn\nThe army of Kareland is held to be stronger than the fleet of Tarn, in a capital where few doubt it.'
  assert.deepEqual(look({ text: repeated }).headline, [], 'a lead that repeats the headline bears it, whoever is found to say so')
})

test('a report credits what it tells, and its shares say to whom', () => {
  const text = 'Road to Reopen, Ministry Says\nORLAVA, 19 November 2024 (Nordpress) — The northern road will reopen in May, the Ministry of Roads said on Monday.\n“We have waited long enough,” said the mayor, Ilse Marrow.\nThe ministry said that the road would be free for lorries.'
  const { genre, date, takenFrom, shares, uncredited } = look({ text })
  assert.equal(genre?.genre, 'report')
  assert.deepEqual([date?.label, date?.isEstimate], ['2024-11-19', false])
  assert.deepEqual(labels(takenFrom), ['Nordpress'])
  assert.ok(labels(shares).includes('Ilse Marrow'))
  const total = shares.reduce((sum, { share }) => sum + share, 0)
  assert.ok(Math.abs(total - 1) < 0.01)
  assert.ok(Math.abs(uncredited.share - shares.filter(({ whose }) => whose !== 'speaker' && whose !== 'undecided').reduce((sum, { share }) => sum + share, 0)) < 0.01)
})

test('a release and an interview say what they are', () => {
  assert.equal(look({ text: 'FOR IMMEDIATE RELEASE\nNordpress Opens a House in Tarn\nNordpress opened a house in Tarn on Monday.' }).genre?.genre, 'release')
  assert.equal(look({ text: 'RENN: Was the toll a mistake?\nMARROW: It was, and we have said so.\nRENN: Will it come back?\nMARROW: No, it will not come back.' }).genre?.genre, 'interview')
})

test('a disclosure makes no commentary, nor one label over and over an interview', () => {
  assert.equal(look({ text: 'Five Boats for the Lake\nNordpress tried five boats on the lake, and one of them sank on the first day.\nDisclosure: Nordpress may earn a commission.' }).genre, undefined)
  assert.notEqual(look({ text: 'CONTAINERS: one green and one red.\nCONTAINERS: two green and one red.\nCONTAINERS: two blue and one red.\nCONTAINERS: two blue and one grey.' }).genre?.genre, 'interview')
})

test('what a thing is called by is not accused with it', () => {
  const accused = (headline: string) => labels(look({ text: `${headline}\n\nSlovenia opened the programme on Monday. Montenegro lies far away.` }).accused)
  for (const thing of ['Slovenia programme: ministry', 'Slovenia training programme', 'Slovenia programme, minister says']) assert.deepEqual(accused(`Montenegro objected to ${thing}`), [], thing)
  assert.deepEqual(accused('Montenegro criticises Slovenia training programme'), [])
  assert.deepEqual(accused('Montenegro criticises Slovenia'), ['Slovenia'])
  assert.deepEqual(accused('Montenegro objected to Slovenia on Sunday'), ['Slovenia'])
})

test('who is accused and not heard', () => {
  const silent = look({ text: 'The mayor, Ilse Marrow, accused Jon Keller of hiding two boats. The council met on Monday.' })
  assert.deepEqual(labels(silent.accused), ['Jon Keller'])
  const heard = look({ text: 'The mayor, Ilse Marrow, accused Jon Keller of hiding two boats. “I have no boats,” said Jon Keller.' })
  assert.deepEqual(heard.accused, [])
})

test('figures that lack a source or what they count', () => {
  const { figures } = look({ text: 'Some 300 miners left. The ministry said that the road had cost $2 billion.' })
  assert.deepEqual(figures.map(({ label, lacks }) => `${label}: ${lacks.filter(part => part !== 'period').join(' ')}`), ['Some 300: source', '$2 billion: '])
})

test('nothing is in a glance that cannot be pointed at', () => {
  const pieces = ['Kareland Believes ', 'Its Army Is Strong ', '\n', 'By Ada Renn', 'Opinion', 'The mayor said ', 'Jon Keller accused ', 'of theft', '“', '”', '. ', '$2 billion ', 'hundreds ', 'https://a.example/1 ', 'Source: ', 'as we all know ', '?', 'Published 12 May 2024', '\ud83d', '\u0000']
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, text => {
    const { genre, byline, takenFrom, date, shares, uncredited, sources, accused, figures, headline } = look({ text })
    for (const { label, spans } of [...(genre ? [genre, ...genre.cues] : []), ...byline, ...takenFrom, ...shares, ...sources, ...accused, ...figures, ...headline]) {
      assert.ok(label && spans.length, label)
      for (const { start, end } of spans) assert.ok(start < end && end <= text.length)
    }
    assert.ok(!date || date.label)
    assert.ok(uncredited.share >= 0 && uncredited.share <= 1)
  }), { seed: 20241125, numRuns: 300, verbose: 1 })
})
