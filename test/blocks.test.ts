import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBlocks } from '../src/blocks/findBlocks.ts'
import { BLOCK_KINDS, WRITERS, ZONES } from '../src/doc/blocks.ts'
import { english } from '../src/lang/en/index.ts'
import { isSpace, slice } from '../src/text/span.ts'

interface BlockCase {
  readonly name: string
  readonly title?: string
  readonly text: string
  /** A line a block: kind, zone, writer, words. */
  readonly blocks: readonly string[]
}

for (const { name, title, text, blocks } of readCases()) {
  test(`blocks: ${name}`, () => {
    const found = findBlocks({ text, ...(title && { title }) }, english.blocks)
    assert.deepEqual(found.map(block => `${block.kind} ${block.zone} ${block.writer} | ${slice(text, block)}`), blocks)
  })
}

test('given blocks keep their kind, and the text around them is read as plain text', () => {
  const text = 'Ministers Agree\nA line that intake calls a heading, though it ends with a stop.\n- bread\n- salt'
  const start = text.indexOf('A line')
  const given = { start, end: text.indexOf('\n- bread'), kind: 'heading' as const }
  const found = findBlocks({ text, blocks: [given] }, english.blocks)
  assert.deepEqual(found.map(block => block.kind), ['headline', 'heading', 'list-item', 'list-item'])
  assert.equal(found[1]!.by, 'given')
})

test('given blocks have zones and writers like any others', () => {
  const text = 'Our View\nA pact is only as good as those who keep it.\nSource: https://nordpress.example/19'
  const ends = [8, 53, text.length]
  const blocks = ends.map((end, i) => ({ start: i ? ends[i - 1]! + 1 : 0, end, kind: i ? 'paragraph' as const : 'heading' as const }))
  const found = findBlocks({ text: `News.\n${text}`, blocks: blocks.map(block => ({ ...block, start: block.start + 6, end: block.end + 6 })) }, english.blocks)
  assert.deepEqual(found.map(block => `${block.kind} ${block.zone} ${block.writer}`), ['paragraph news author', 'heading analysis publisher', 'paragraph analysis publisher', 'note origin publisher'])
})

test('what a page calls a paragraph may be a byline, a date, a caption or a title by its wording', () => {
  const rows = [['headline', 'Ministers Agree'], ['byline', 'By Ada Renn'], ['paragraph', 'Opinion Columnist'], ['paragraph', 'Published: 10:48, Tue, Nov 19, 2024'], ['paragraph', 'They agreed on Tuesday to lift the ban.'], ['paragraph', 'The pass in winter (Photo: Nordpress )'], ['paragraph', 'What Was Agreed'], ['paragraph', 'The pact has four parts, the ministry said.'], ['paragraph', 'The road, seen from the lake'], ['paragraph', 'Nobody spoke against it on that day.']] as const
  let text = ''
  const blocks = rows.map(([kind, words]) => {
    const start = text.length
    text += `${words}\n`
    return { start, end: text.length - 1, kind }
  })
  assert.deepEqual(findBlocks({ text, blocks }, english.blocks).map(block => block.kind), ['headline', 'byline', 'byline', 'dateline', 'paragraph', 'caption', 'heading', 'paragraph', 'paragraph', 'paragraph'])
})

test('what names the genre at an article\'s head is told by its rule', () => {
  const genres = (text: string) => findBlocks({ text }, english.blocks).map(block => /label of (\w+)/.exec(block.by)?.[1] ?? '-')
  const body = '\nThe ministers of four states agreed on Tuesday to lift the ban on grain.'
  assert.deepEqual(genres(`Opinion\nThe Road Must Stay Open to All${body}`), ['commentary', '-', '-'])
  assert.deepEqual(genres(`Opinion | The Road Must Stay Open${body}`), ['commentary', '-'])
  assert.deepEqual(genres(`Opinion Shifts on the Northern Road${body}`), ['-', '-'])
  assert.deepEqual(genres(`Two Neighbours Sign a Pact\nCommentary by Ada Renn${body}`), ['-', 'commentary', '-'])
  assert.deepEqual(genres(`FOR IMMEDIATE RELEASE\nNordpress Opens a House in Tarn${body}\nMedia contact: Ada Renn`), ['release', '-', '-', 'release'])
  assert.deepEqual(genres(`Interview: Ilse Marrow on the Road${body}`), ['interview', '-'])
  assert.deepEqual(genres(`Interview Ends in a Quarrel${body}`), ['-', '-'])
})

test('given blocks that overlap or lie outside the text are refused', () => {
  const heading = (start: number, end: number) => ({ start, end, kind: 'heading' as const })
  for (const blocks of [[heading(0, 5), heading(4, 8)], [heading(4, 8), heading(0, 2)], [heading(0, 99)], [heading(-1, 2)], [heading(3, 2)]]) {
    assert.throws(() => findBlocks({ text: 'Ministers Agree', blocks }, english.blocks), RangeError)
  }
})

test('every block says which rule found it', () => {
  const text = 'Ministers Agree\nBy Ada Renn\nThe ministers agreed on Tuesday.'
  assert.deepEqual(findBlocks({ text }, english.blocks).map(block => block.by), ['first line', 'byline label', 'line'])
})

test('blocks keep their promises on any text', () => {
  const pieces = ['\n', '\n', '\r\n', '\n\n', ' ', '- ', '* ', '> ', '1. ', '2) ', 'a) ', '## ', 'By ', 'Photo: ', 'Source: ', 'Analysis', 'Our View', 'The article says', 'The pact covers:', 'word ', 'Word ', 'word.', '“', '”', '"', '…', '---', '***', '© ', 'Read more', '\u2028', '\ud83d', '😀', '2024', ' May 5, 2024', '\u0000']
  const text = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) }), { maxLength: 50 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, text, (body, title) => {
    const blocks = findBlocks({ text: body, title }, english.blocks)
    let last = 0
    for (const block of blocks) {
      assert.ok(last <= block.start && block.start < block.end && block.end <= body.length, 'blocks are in order, disjoint, in the text and not empty')
      assert.ok(!isSpace(body.charCodeAt(block.start)) && !isSpace(body.charCodeAt(block.end - 1)), 'no white space at their ends')
      assert.match(body.slice(last, block.start), BETWEEN)
      assert.ok(BLOCK_KINDS.includes(block.kind) && ZONES.includes(block.zone) && WRITERS.includes(block.writer) && block.by)
      last = block.end
    }
    assert.match(body.slice(last), BETWEEN)
  }), { seed: 20241121, numRuns: 2000, verbose: 1 })
})

/** White space, bullets, rules, item numbers, and marks of quotations and headings. */
const BETWEEN = /^(?:[\s\u200b\ufeff\u0085]|[-–—―*_=~#.+>⁂]|[•‣▪▫●○◦■□◆◇➢➤►▶→✓✔✦★☆∙·⁃]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])*$/i

function readCases(): BlockCase[] {
  const text = readFileSync(new URL('cases/blocks.txt', import.meta.url), 'utf8')
  return text.split(/^== /m).slice(1).map(part => {
    const [name, ...rows] = part.trimEnd().split('\n')
    return readCase(name!, rows.filter(row => row.trim()))
  })
}

function readCase(name: string, rows: readonly string[]): BlockCase {
  const lines: string[] = []
  const blocks: string[] = []
  let title: string | undefined
  for (const row of rows) {
    const bar = row.indexOf('|')
    const [kind, zone = 'news', writer = 'author'] = row.slice(0, bar).trim().split(' ')
    const line = row.slice(bar + 2)
    if (kind === 'title') title = line
    else lines.push(line)
    if (kind === '+') blocks.push(`${blocks.pop()}\n${line}`)
    else if (kind !== 'title' && kind !== '-') blocks.push(`${kind} ${zone} ${writer} | ${wordsOf(kind!, line)}`)
  }
  return { name, text: lines.join('\n'), blocks, ...(title && { title }) }
}

/** A line without what marks it as an item, a quotation or a heading. */
function wordsOf(kind: string, line: string): string {
  if (kind === 'list-item') return line.replace(/^(?:[-•]|\d\.) /, '')
  return line.replace(/^(?:> |## )/, '')
}
