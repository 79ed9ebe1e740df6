import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuTime } from './helpers/cpuTime.ts'
import { findBlocks } from '../src/blocks/findBlocks.ts'
import type { Block } from '../src/doc/blocks.ts'
import { word } from '../src/doc/tokens.ts'
import type { Tokens } from '../src/doc/tokens.ts'
import { english } from '../src/lang/en/index.ts'
import { isSpace } from '../src/text/span.ts'
import { tokenize } from '../src/tokens/tokenize.ts'

for (const line of caseLines('sentences.txt')) {
  const isKnownWrong = line.startsWith('FIXME ')
  const marked = line.replace(/^FIXME /, '')
  const sentences = marked.split(/\s*\|\s*/)
  // Where there is no space before the bar, there is none in the text either.
  const text = marked.replace(/(\s?)\| /g, '$1')
  test(`sentences: ${line}`, () => {
    const found = sentencesOf(readLine(text))
    if (isKnownWrong) assert.notDeepEqual(found, sentences, 'it is right now: take the FIXME away')
    else assert.deepEqual(found, sentences)
  })
}

for (const line of caseLines('tokens.txt')) {
  const [text, words] = line.split(' <= ')
  test(`tokens: ${text}`, () => assert.equal(wordsOf(readLine(text!)).join(' '), words))
}

test('a sentence never crosses a block', () => {
  const text = 'Talks Begin in Orlava\nThe ministers met on\n\nMonday and parted'
  const tokens = read(text).tokens
  assert.deepEqual(sentencesOf(tokens), ['Talks Begin in Orlava', 'The ministers met on', 'Monday and parted'])
})

test('the same form has the same number everywhere', () => {
  const tokens = readLine('the cat and the dog and the hen')
  assert.equal(tokens.forms.text.length, 5)
  assert.equal(tokens.form[0], tokens.form[3])
  assert.deepEqual([...new Set(tokens.forms.text)], [...tokens.forms.text])
})

test('tokens and sentences keep their promises on any text', () => {
  fc.assert(fc.property(strangeText(), text => {
    const { blocks, tokens } = read(text)
    checkTokens(text, blocks, tokens)
  }), { seed: 20241119, numRuns: 2000, verbose: 1 })
})

test('tokens keep their promises on halves of surrogate pairs', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40), (text, cut) => {
    const halved = text.slice(cut % (text.length + 1)) + '\ud83d' + text + '\ude00'
    const { blocks, tokens } = read(halved)
    checkTokens(halved, blocks, tokens)
  }), { seed: 20241120, numRuns: 500, verbose: 1 })
})

const NASTY = {
  'one word': 'a', 'line ends': '\n', 'short lines': 'a\n', 'straight quotes': '"', 'curly quotes': '“', stops: '.', 'dotted letters': 'a.', 'dotted and spaced': 'a. ', apostrophes: "'",
  'letters and apostrophes': "a'", brackets: '(', footnotes: '[1]', 'open brackets': '[a ', emoji: '😀', 'joined emoji': '👩‍', flags: '🇰🇿', bidi: '\u202e', joiners: 'a\u200d', 'at signs': 'a@',
  schemes: 'http://', hashes: '#a', hyphens: 'a-', 'numbers and hyphens': '1-', 'numbers and slashes': '1/', thousands: '1,000,', clock: '1:', ampersands: 'A&', asterisks: 'a*', underscores: 'a_',
  'quote marks of lines': '> ', 'item lines': '1. a\n', bullets: '- a\n', 'halves of pairs': '\ud83d', han: '中', 'han sentences': '中。', cries: '?!', titles: 'Mr. A ', countries: 'U.S. ', accents: 'a\u0301\u0301',
  headings: 'Analysis\n', bylines: 'By \n', captions: 'Photo: a\n', 'lists of terms': 'terms:\n- a\n', 'full lines': 'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj\n', 'no-break spaces': '\u00a0', faces: ':)', money: 'US$',
}

for (const [name, unit] of Object.entries(NASTY)) {
  test(`time grows linearly on a lot of ${name}`, () => {
    const short = unit.repeat(Math.ceil(15_000 / unit.length))
    const long = unit.repeat(Math.ceil(120_000 / unit.length))
    const shortMs = fastest(3, () => read(short))
    const longMs = fastest(2, () => read(long))
    // Eight times as much text; quadratic time would be 64 times as long. The rest is room for a busy machine.
    assert.ok(longMs < 24 * shortMs + 500, `${shortMs.toFixed(1)} ms, then ${longMs.toFixed(1)} ms for eight times as much`)
  })
}

function checkTokens(text: string, blocks: readonly Block[], tokens: Tokens): void {
  const covered = new Uint8Array(text.length)
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i]!
    const end = tokens.end[i]!
    assert.ok(start < end && end <= text.length, 'a token lies in the text')
    assert.ok(i === 0 || tokens.end[i - 1]! <= start, 'tokens are in order and disjoint')
    assert.equal(word(tokens, i), text.slice(start, end))
    const block = blocks[tokens.block[i]!]!
    assert.ok(block.start <= start && end <= block.end, 'a token lies in its block')
    assert.ok(!splitsPair(text, start) && !splitsPair(text, end), 'no surrogate pair is cut')
    covered.fill(1, start, end)
  }
  for (const block of blocks) {
    for (let at = block.start; at < block.end; at++) {
      assert.ok(covered[at] || isSpace(text.charCodeAt(at)) || /[\p{Cc}\p{Cf}]/u.test(text[at]!), `${JSON.stringify(text[at])} at ${at} is in a token`)
    }
  }
  checkSentences(tokens)
}

function checkSentences(tokens: Tokens): void {
  assert.equal(tokens.firsts.at(-1), tokens.count)
  for (let s = 0; s + 1 < tokens.firsts.length; s++) {
    const first = tokens.firsts[s]!
    const next = tokens.firsts[s + 1]!
    assert.ok(first < next, 'no sentence is empty')
    for (let i = first; i < next; i++) {
      assert.equal(tokens.sentence[i], s)
      assert.equal(tokens.block[i], tokens.block[first], 'a sentence lies in one block')
    }
  }
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!)
}

/** Texts of the pieces that decisions hang on, and of anything. */
function strangeText(): fc.Arbitrary<string> {
  const pieces = [
    ' ', ' ', ' ', '\n', '\r\n', '\n\n', '\t', '\u00a0', '\u2028', '.', ',', '!', '?', '…', '...', '"', "'", '“', '”', '‘', '’', '«', '»', '„', '(', ')', '[', ']', '-', '–', '—', '/', ':', ';', '&', '@', '#', '$', '€', '%', '*', '_', '>', '•',
    'a', 'A', 'the', 'The', 'said', "n't", 'cannot', 'U.S.', 'Mr', 'No', 'Inc', 'e.g', 'p.m', '1', '12', '000', '1,000', '3.5', 'http://', 'www.', 'example.com', '😀', '👩‍', '🇰🇿', '🏽', '\u0301', '\u200d', '\u202e', '\u00ad', '\u0000', '中', '。', 'é', 'Photo:', 'By', 'Source:',
  ]
  return fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) }), { maxLength: 60 }).map(parts => parts.join(''))
}

function caseLines(name: string): string[] {
  return readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8').split('\n').filter(line => line && !line.startsWith('# '))
}

function read(text: string): { blocks: Block[]; tokens: Tokens } {
  const blocks = findBlocks({ text }, english.blocks)
  return { blocks, tokens: tokenize(text, blocks, english.tokens) }
}

/** The tokens of a text taken as one paragraph. */
function readLine(text: string): Tokens {
  return tokenize(text, [{ start: 0, end: text.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'test' }], english.tokens)
}

function wordsOf(tokens: Tokens): string[] {
  return Array.from({ length: tokens.count }, (_, i) => word(tokens, i))
}

function sentencesOf(tokens: Tokens): string[] {
  return Array.from({ length: tokens.firsts.length - 1 }, (_, s) => tokens.text.slice(tokens.start[tokens.firsts[s]!], tokens.end[tokens.firsts[s + 1]! - 1]))
}

function fastest(runs: number, run: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => cpuTime(run)))
}
