import type { Features } from '../doc/features.ts'
import type { Layers } from '../doc/layers.ts'
import { UPOS } from '../doc/syntax.ts'
import { mix } from '../text/hash.ts'
import { sourceAnchor } from './anchors.ts'
import type { Columns } from './columns.ts'

const VERB = UPOS.indexOf('VERB')

/** Stands for a neighbour beyond the block's ends, and for a dependent or head that is not there. */
const NOTHING = 0x5bd1e995

/** Append the features of the tokens `first` to `last` of one block, from which the cue model tells whether each begins, continues or is no cue. */
export function addCueFeatures(features: Features, layers: Layers, columns: Columns, first: number, last: number): void {
  const { syntax, tree } = layers
  const { form, lemma, shape, xpos, deprel, name, quote, cueClass, dependents, sinceClosed, untilOpened, blockKind, sentenceFirst, sentenceLast } = columns
  const { forms, form: formOf } = layers.tokens
  const { wide, narrow } = syntax.classes
  for (let i = first; i <= last; i++) {
    const has = (k: number) => k >= first && k <= last
    const l0 = lemma[i]!
    const l1 = has(i + 1) ? lemma[i + 1]! : NOTHING
    const l2 = has(i + 2) ? lemma[i + 2]! : NOTHING
    const lm1 = has(i - 1) ? lemma[i - 1]! : NOTHING
    const lm2 = has(i - 2) ? lemma[i - 2]! : NOTHING
    const p0 = xpos[i]!
    const p1 = has(i + 1) ? xpos[i + 1]! : NOTHING
    const p2 = has(i + 2) ? xpos[i + 2]! : NOTHING
    const pm1 = has(i - 1) ? xpos[i - 1]! : NOTHING
    const pm2 = has(i - 2) ? xpos[i - 2]! : NOTHING
    const q0 = quote[i]!
    const q1 = has(i + 1) ? quote[i + 1]! : NOTHING
    const qm1 = has(i - 1) ? quote[i - 1]! : NOTHING
    const n0 = name[i]!
    const n1 = has(i + 1) ? name[i + 1]! : NOTHING
    const nm1 = has(i - 1) ? name[i - 1]! : NOTHING
    const c0 = cueClass[i]!
    const d0 = deprel[i]!
    const h = syntax.head[i]!
    const lh = h >= 0 ? lemma[h]! : NOTHING
    const ph = h >= 0 ? xpos[h]! : NOTHING
    const mask = dependents[i]!
    const affixes = layers.tokens.form[i]! * 7

    const k0 = narrow[formOf[i]!]!
    const k1 = has(i + 1) ? narrow[formOf[i + 1]!]! : NOTHING
    const km1 = has(i - 1) ? narrow[formOf[i - 1]!]! : NOTHING

    features.add(0, 0)
    features.add(1, form[i]!)
    features.add(2, l0)
    features.add(3, lm1)
    features.add(4, l1)
    features.add(5, lm2)
    features.add(6, l2)
    features.add2(7, lm1, l0)
    features.add2(8, l0, l1)
    features.add2(9, l0, l2)
    features.add2(10, lm1, l1)
    features.add3(11, lm1, l0, l1)
    features.add3(12, l0, l1, l2)
    features.add3(13, lm2, lm1, l0)
    features.add(14, p0)
    features.add(15, pm1)
    features.add(16, p1)
    features.add2(17, pm1, p0)
    features.add2(18, p0, p1)
    features.add3(19, pm1, p0, p1)
    features.add3(20, p0, p1, p2)
    features.add3(21, pm2, pm1, p0)
    features.add2(22, l0, p0)
    features.add2(23, l0, p1)
    features.add2(24, l0, pm1)
    features.add3(25, l0, q0, qm1)
    features.add3(26, l0, q0, q1)
    features.add3(27, qm1, q0, q1)
    features.add3(28, p0, sinceClosed[i]!, q0)
    features.add3(29, p0, untilOpened[i]!, q0)
    features.add3(30, l0, Math.min(5, sinceClosed[i]!), Math.min(5, untilOpened[i]!))
    features.add(31, shape[i]!)
    features.add(32, forms.affixHash[affixes + 5]!)
    features.add(33, forms.affixHash[affixes + 4]!)
    features.add2(34, d0, p0)
    features.add2(35, d0, l0)
    features.add2(36, d0, lh)
    features.add3(37, l0, d0, lh)
    features.add3(38, d0, p0, ph)
    features.add2(39, mask, p0)
    features.add2(40, mask, c0)
    features.add2(41, mask, l0)
    features.add2(42, mask & 0xf7, l0)
    features.add2(43, c0, d0)
    features.add3(44, c0, p0, q0)
    features.add2(45, h >= 0 ? cueClass[h]! : NOTHING, d0)
    features.add(46, n0)
    features.add3(47, nm1, p0, n1)
    features.add2(48, l0, n1)
    features.add2(49, l0, nm1)
    features.add2(50, blockKind[i]!, l0)
    features.add3(51, blockKind[i]!, p0, Math.min(4, i - first))
    features.add2(52, Math.min(3, i - sentenceFirst[i]!), p0)
    features.add2(53, Math.min(3, sentenceLast[i]! - i), p0)
    features.add3(54, l0, Math.min(3, i - first), Math.min(3, last - i))
    if (h >= 0) {
      features.add3(55, dependents[h]!, d0, l0)
      features.add3(56, lh, lm1, l0)
      const hh = syntax.head[h]!
      features.add3(57, hh >= 0 ? lemma[hh]! : NOTHING, d0, deprel[h]!)
    }
    for (let child = tree.firstChild[i]!; child >= 0; child = tree.nextSibling[child]!) {
      const side = child < i ? 1 : 0
      const label = deprel[child]! * 2 + side
      features.add2(58, l0, label)
      features.add2(59, lemma[child]!, label)
      features.add3(60, c0, label, xpos[child]!)
      features.add3(61, label, name[child]!, p0)
      features.add3(62, l0, label, name[child]!)
      features.add3(63, label, mix(columns.upos[child]!, dependents[child]! & 256), c0)
      if (mask & 16) features.add3(64, label, lemma[child]!, 16)
    }
    if (c0 !== 0 || columns.upos[i] === VERB) {
      const anchor = sourceAnchor(layers, i, columns.relations)
      const kind = anchor.token < 0 ? NOTHING : mix(columns.speaker[anchor.token]!, name[anchor.token]!)
      features.add3(65, kind, anchor.way, c0)
      features.add3(66, kind, l0, anchor.way)
      features.add3(67, anchor.token < 0 ? NOTHING : lemma[anchor.token]!, anchor.way, c0)
      features.add3(68, kind, mask, anchor.way)
      features.add3(75, k0, kind, anchor.way)
    }
    features.add2(69, columns.speaker[i]!, mix(has(i - 1) ? columns.speaker[i - 1]! : NOTHING, has(i + 1) ? columns.speaker[i + 1]! : NOTHING))
    features.add3(70, l0, columns.speaker[Math.max(first, i - 1)]!, columns.speaker[Math.min(last, i + 1)]!)
    features.add3(71, c0, has(i - 1) ? cueClass[i - 1]! : NOTHING, has(i + 1) ? cueClass[i + 1]! : NOTHING)
    features.add3(72, c0, l1, p0)
    features.add3(73, c0, lm1, p0)
    features.add3(74, mix(pm2, pm1), mix(p0, p1), p2)
    features.add2(76, k0, p0)
    features.add2(77, k0, mask)
    features.add2(78, k0, d0)
    features.add3(79, k0, d0, h >= 0 ? narrow[formOf[h]!]! : NOTHING)
    features.add3(80, k0, k1, p1)
    features.add3(81, km1, k0, pm1)
    features.add3(82, l0, k1, p0)
    features.add3(83, km1, l0, p0)
    features.add3(84, k0, q0, n1)
    features.add3(85, wide[formOf[i]!]!, mask, c0)
    features.next()
  }
}
