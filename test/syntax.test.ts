import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { UPOS } from '../src/doc/syntax.ts'
import type { Syntax } from '../src/doc/syntax.ts'
import { word } from '../src/doc/tokens.ts'
import type { Tokens } from '../src/doc/tokens.ts'
import { findBlocks } from '../src/blocks/findBlocks.ts'
import { readPack } from '../src/node.ts'
import { analyzeSyntax } from '../src/syntax/analyzeSyntax.ts'
import { tokenize } from '../src/tokens/tokenize.ts'

const pack = await readPack('en')

const read = (text: string): Tokens => tokenize(text, findBlocks({ text }, pack.lexicon.blocks), pack.lexicon.tokens)

test('every sentence gets one tree over its own tokens, whatever the text', () => {
  const piece = fc.oneof(fc.constantFrom('The', 'minister', 'said', 'that', ',', '“', '”', '.', '\n\n', 'who', 'and', '…', '1,000'), fc.string({ unit: 'binary', maxLength: 6 }))
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
    const tokens = read(pieces.join(' '))
    checkTrees(tokens, analyzeSyntax(tokens, pack))
  }), { numRuns: 60 })
})

test('the same tokens always get the same analysis', () => {
  const text = 'Dana Orlova said the port would close. “We asked twice,” an aide told reporters, but nobody answered.'
  assert.deepEqual(analyzeSyntax(read(text), pack), analyzeSyntax(read(text), pack))
})

test('a sentence of 100,000 words is read in a time that grows with its length', () => {
  const long = (count: number) => oneSentence(read('the old ferry left and '.repeat(count / 5)))
  const timed = (tokens: Tokens): number => {
    const began = process.cpuUsage()
    checkTrees(tokens, analyzeSyntax(tokens, pack))
    const { user, system } = process.cpuUsage(began)
    return user + system
  }
  timed(long(10_000))
  const short = Math.min(timed(long(10_000)), timed(long(10_000)))
  assert.ok(timed(long(100_000)) < 40 * short, 'ten times the words took more than forty times as long')
})

const SAYINGS: readonly [text: string, subject: string, content: string][] = [
  ['The minister said the talks had failed.', 'minister', 'failed'],
  ['Officials said on Monday that the bridge will reopen.', 'Officials', 'reopen'],
  ['Maria Lopez said she wanted a new vote.', 'Maria', 'wanted'],
  ['The company, which makes tractors, said that profits rose in May.', 'company', 'rose'],
  ['He said it was too late.', 'He', 'late'],
]

for (const [text, subject, content] of SAYINGS) {
  test(`who said what: ${text}`, () => {
    const tokens = read(text)
    const syntax = analyzeSyntax(tokens, pack)
    const forms = Array.from({ length: tokens.count }, (_, i) => word(tokens, i))
    const said = forms.indexOf('said')
    const dependent = (relation: string) => forms.filter((_, i) => syntax.head[i] === said && syntax.deprelNames[syntax.deprel[i]!] === relation)
    assert.equal(syntax.head[said], -1)
    assert.equal(UPOS[syntax.upos[said]!], 'VERB')
    assert.equal(syntax.lemma[said], 'say')
    assert.deepEqual(dependent('nsubj'), [subject])
    assert.deepEqual(dependent('ccomp'), [content])
  })
}

/** One root a sentence, every head in the same sentence, and every way up ends at the root. */
function checkTrees({ count, firsts }: Tokens, { head, deprel, deprelNames, lemma, upos }: Syntax): void {
  assert.deepEqual([head.length, deprel.length, lemma.length, upos.length], [count, count, count, count])
  for (let s = 0; s + 1 < firsts.length; s++) {
    const from = firsts[s]!
    const to = firsts[s + 1]!
    const isRooted = new Uint8Array(to - from)
    let roots = 0
    for (let i = from; i < to; i++) {
      assert.ok(head[i] === -1 || (head[i]! >= from && head[i]! < to), `head ${head[i]} of token ${i} is outside its sentence`)
      assert.ok(deprelNames[deprel[i]!], `token ${i} has no relation`)
      assert.equal(deprelNames[deprel[i]!] === 'root', head[i] === -1)
      if (head[i] === -1) roots++
      const way: number[] = []
      let at = i
      for (; at >= 0 && !isRooted[at - from]; at = head[at]!) {
        assert.ok(way.push(at) <= to - from, `token ${i} hangs in a cycle`)
      }
      for (const step of way) isRooted[step - from] = 1
    }
    assert.equal(roots, 1)
  }
}

/** The same tokens without the sentence ends between them. */
function oneSentence(tokens: Tokens): Tokens {
  return { ...tokens, sentence: new Int32Array(tokens.count), firsts: Int32Array.of(0, tokens.count) }
}
