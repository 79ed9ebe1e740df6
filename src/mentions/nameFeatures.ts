import type { Features } from '../doc/features.ts'
import { AFFIXES } from '../doc/forms.ts'
import { NAME_LISTS } from '../doc/lexicon.ts'
import { LOWER, NO_WORD } from './nameColumns.ts'
import type { NameColumns } from './nameColumns.ts'

/** Stands for a neighbour beyond the sentence's ends. */
const NOTHING = 0x5bd1e995

/** Append the features of the tokens `first` to `last` of one sentence, from which the names model tells their labels. */
export function addNameFeatures(features: Features, columns: NameColumns, first: number, last: number): void {
  const { tokens, syntax, listed, letters, listing, runFirst, runLast, longFirst, longLast, habits, shouted } = columns
  const { form, forms, sentence } = tokens
  const { lowerHash, hash, shapeHash, affixHash } = forms
  const { xpos, lemmaHash, head, deprel, classes: { wide, narrow } } = syntax
  const loud = shouted[sentence[first]!]! * 8
  for (let i = first; i <= last; i++) {
    const f = form[i]!
    const w0 = lowerHash[f]!
    const wm1 = i > first ? lowerHash[form[i - 1]!]! : NOTHING
    const w1 = i < last ? lowerHash[form[i + 1]!]! : NOTHING
    const p0 = xpos[i]!
    const pm1 = i > first ? xpos[i - 1]! : NOTHING
    const p1 = i < last ? xpos[i + 1]! : NOTHING
    const g0 = listing[i]!
    const c0 = letters[i]! | loud
    features.add(0, c0)
    features.add(1, w0)
    features.add2(2, wm1, c0)
    features.add2(3, w1, c0)
    features.add2(4, p0, c0)
    features.add3(5, pm1, p0, c0)
    features.add3(6, p0, p1, c0)
    const run = runFirst[i]!
    // Words in lower case that stand in no list are hardly ever in a name: few features tell them.
    if (run < 0 && !g0 && (letters[i] === LOWER || letters[i] === NO_WORD)) {
      features.add2(7, wm1, w0)
      features.add2(8, w0, w1)
      features.add3(9, i > first ? listing[i - 1]! : 0, p0, i < last ? listing[i + 1]! : 0)
      features.next()
      continue
    }
    const wm2 = i > first + 1 ? lowerHash[form[i - 2]!]! : NOTHING
    const w2 = i + 1 < last ? lowerHash[form[i + 2]!]! : NOTHING
    const s0 = shapeHash[f]!
    const sm1 = i > first ? shapeHash[form[i - 1]!]! : NOTHING
    const s1 = i < last ? shapeHash[form[i + 1]!]! : NOTHING
    const gm1 = i > first ? listing[i - 1]! : NOTHING
    const g1 = i < last ? listing[i + 1]! : NOTHING
    const affixes = f * AFFIXES
    features.add(10, hash[f]!)
    features.add2(11, wm1, w0)
    features.add2(12, w0, w1)
    features.add2(13, wm2, c0)
    features.add2(14, w2, c0)
    features.add3(15, wm2, wm1, c0)
    features.add3(16, w1, w2, c0)
    features.add(17, s0)
    features.add2(18, sm1, s0)
    features.add2(19, s0, s1)
    features.add3(20, sm1, s0, s1)
    features.add3(21, pm1, p0, p1)
    for (let a = 1; a < AFFIXES; a++) features.add2(22, affixHash[affixes + a]!, c0)
    features.add2(23, g0, p0)
    features.add2(24, gm1, g0)
    features.add2(25, g0, g1)
    features.add3(26, gm1, g0, g1)
    features.add3(27, g0, i === first ? 1 : 0, c0)
    const habit = habits[f]!
    features.add2(28, habit, c0)
    for (let bits = habit; bits; bits &= bits - 1) features.add2(29, bits & -bits, c0)
    features.add3(30, habit, g0, i === first ? 1 : 0)
    const k0 = narrow[f]!
    const km1 = i > first ? narrow[form[i - 1]!]! : NOTHING
    const k1 = i < last ? narrow[form[i + 1]!]! : NOTHING
    features.add2(52, k0, c0)
    features.add3(53, km1, k0, c0)
    features.add3(54, k0, k1, c0)
    features.add2(55, km1, c0)
    features.add2(56, k1, c0)
    features.add3(57, wide[f]!, g0, c0)
    features.add3(58, k0, habit, i === first ? 1 : 0)
    addListed(features, 31, listed.whole[i]!, c0)
    addListed(features, 32, listed.first[i]!, c0)
    addListed(features, 33, listed.later[i]!, c0)
    const h = head[i]!
    const d0 = deprel[i]!
    features.add2(34, d0, h >= 0 ? lemmaHash[h]! : NOTHING)
    features.add3(35, d0, p0, h >= 0 ? xpos[h]! : NOTHING)
    if (run >= 0) {
      const end = runLast[i]!
      const place = (i === run ? 1 : 0) + (i === end ? 2 : 0)
      const lastWord = lowerHash[form[end]!]!
      const firstWord = lowerHash[form[run]!]!
      const before = run > first ? lowerHash[form[run - 1]!]! : NOTHING
      const after = end < last ? lowerHash[form[end + 1]!]! : NOTHING
      const length = Math.min(5, end - run + 1)
      features.add2(36, lastWord, place)
      features.add2(37, firstWord, place)
      features.add2(38, before, place)
      features.add2(39, after, place)
      features.add3(40, length, place, c0)
      features.add3(59, narrow[form[run]!]!, narrow[form[end]!]!, place)
      features.add3(60, narrow[form[end]!]!, length, place)
      features.add3(61, run > first ? narrow[form[run - 1]!]! : NOTHING, end < last ? narrow[form[end + 1]!]! : NOTHING, place)
      features.add3(62, k0, place, length)
      features.add3(41, listing[run]!, listing[end]!, length)
      features.add3(42, before, after, length)
      features.add3(43, listing[run]!, before, place)
      features.add3(44, listing[end]!, after, place)
      features.add3(45, habits[form[run]!]!, habits[form[end]!]!, place)
      const from = longFirst[i]!
      const to = longLast[i]!
      if (to > end || from < run) {
        features.add3(46, lowerHash[form[from]!]!, place, i < from + 2 ? 1 : 0)
        features.add2(47, lowerHash[form[to]!]!, place)
        features.add3(48, listing[from]!, listing[to]!, w0)
      }
      // The word that the whole run hangs on.
      const top = h >= run && h <= end ? head[h]! : h
      features.add2(49, top >= 0 ? lemmaHash[top]! : NOTHING, h >= run && h <= end ? deprel[h]! : d0)
    } else {
      features.add3(50, g0, wm1, w1)
      features.add3(51, pm1, g0, p1)
    }
    features.next()
  }
}

function addListed(features: Features, template: number, lists: number, value: number): void {
  for (let k = 0; lists && k < NAME_LISTS.length; k++) {
    if (lists & (1 << k)) features.add2(template, k, value)
  }
}
