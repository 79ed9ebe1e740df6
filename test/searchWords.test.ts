import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bigrams, fold, searchWords } from '../src/text/searchWords.ts'

test('letters are folded to what people type who lack a keyboard for them', () => {
  const folded = ['Şahin', 'Łódź', 'Straße', 'İstanbul', 'Đặng', 'Ёлкин', 'Андрей', 'مُحَمَّد', 'أحمد', 'ＡＢＣ', 'ΟΔΟΣ', 'Əliyev'].map(fold)
  assert.deepEqual(folded, ['sahin', 'lodz', 'strasse', 'istanbul', 'dang', 'елкин', 'андрей', 'محمد', 'احمد', 'abc', 'οδοσ', 'aliyev'])
})

test('words are letters and digits with single spaces, however they were joined and marked', () => {
  assert.equal(searchWords('The U.S.–Kyrgyz “Ala-Archa” plan, 3,000 m: oʻzbek, co\u00adoperation\u200b!').words, 'the u s kyrgyz ala archa plan 3 000 m ozbek cooperation'.replace('ozbek', 'o zbek'))
})

test('writing without spaces is found by pairs of characters, and by any one of them', () => {
  assert.deepEqual(bigrams('斯洛文尼亚, カード, 斯洛'), ['斯洛', '洛文', '文尼', '尼亚', '亚', 'カー', 'ード', 'ド', '洛'])
  assert.deepEqual(searchWords('在2025年 agreed'), { words: '2025 agreed', pairs: ['在', '年'] })
  assert.deepEqual(bigrams('no such writing'), [])
})

test('no text has more words than a tsvector holds', () => {
  const { words, pairs } = searchWords(Array.from({ length: 300_000 }, (_, i) => `w${i.toString(36)}`).join(' ') + Array.from({ length: 100_000 }, (_, i) => String.fromCharCode(0x4e00 + (i * 7919) % 20_000)).join(''))
  assert.ok(new Set(words.split(' ')).size * 12 < 1 << 20)
  assert.ok(pairs.length <= 30_000)
})
