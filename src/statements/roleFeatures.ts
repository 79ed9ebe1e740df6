import type { Features } from '../doc/features.ts'
import type { Layers } from '../doc/layers.ts'
import type { TokenRange } from '../doc/statements.ts'
import { hashString, mix } from '../text/hash.ts'
import { governingAnchor, sourceAnchor } from './anchors.ts'
import { CLOSING, INSIDE, OPENING } from './columns.ts'
import type { Columns } from './columns.ts'

const NOTHING = 0x5bd1e995

/** Places on the way from the cue's head to a token. */
interface Paths {
  /** Hash of the relations on the way, at most {@link LONGEST_PATH} of them. */
  readonly path: Int32Array
  /** Hash of the first relation only: which branch of the cue (or of what governs it) the token hangs from. */
  readonly branch: Int32Array
  readonly steps: Uint8Array
}

const LONGEST_PATH = 4

/**
 * Append the features of the tokens `from` to `to`, from which the role model tells whether each is in the source or in the content of the cue.
 */
export function addRoleFeatures(features: Features, layers: Layers, columns: Columns, chance: Uint8Array, cue: TokenRange, from: number, to: number): void {
  const { tokens, tree } = layers
  const { lemma, form, xpos, upos, deprel, name, quote, cueClass, sentenceFirst, sentenceLast, dependents } = columns
  const head = headOf(layers, cue)
  const paths = pathsFrom(layers, columns, head, from, to)
  const cueLemma = lemma[head]!
  const cueTag = xpos[head]!
  const { narrow } = layers.syntax.classes
  const cueCompany = narrow[tokens.form[head]!]!
  const cueKind = cueClass[head]!
  const cueMask = dependents[head]! & 0x18f7
  const cueQuote = quoteAround(columns, cue)
  const cueForms = cueHash(columns, cue)
  const cueSentence = tokens.sentence[cue.first]!
  const between = barriers(columns, chance, cue, from, to)
  const anchor = sourceAnchor(layers, head, columns.relations)
  const anchorLeft = anchor.token < 0 ? -1 : tree.left[anchor.token]!
  const anchorRight = anchor.token < 0 ? -1 : tree.right[anchor.token]!
  const second = governingAnchor(layers, head, anchor, columns.relations)
  const anchorKind = anchor.token < 0 ? NOTHING : mix(columns.speaker[anchor.token]!, name[anchor.token]!)
  const secondKind = second < 0 ? NOTHING : mix(columns.speaker[second]!, name[second]!)
  for (let i = from; i <= to; i++) {
    const has = (k: number) => k >= from && k <= to
    const side = i < cue.first ? 1 : i > cue.last ? 2 : 0
    const gap = side === 1 ? cue.first - i : side === 2 ? i - cue.last : 0
    const far = gap < 6 ? gap : gap < 9 ? 6 : gap < 16 ? 7 : gap < 30 ? 8 : 9
    const place = far * 3 + side
    const sentences = Math.max(-3, Math.min(3, tokens.sentence[i]! - cueSentence))
    const l0 = lemma[i]!
    const p0 = xpos[i]!
    const p1 = has(i + 1) ? xpos[i + 1]! : NOTHING
    const pm1 = has(i - 1) ? xpos[i - 1]! : NOTHING
    const f0 = form[i]!
    const f1 = has(i + 1) ? form[i + 1]! : NOTHING
    const fm1 = has(i - 1) ? form[i - 1]! : NOTHING
    const q0 = quote[i]!
    const q1 = has(i + 1) ? quote[i + 1]! : NOTHING
    const qm1 = has(i - 1) ? quote[i - 1]! : NOTHING
    const branch = paths.branch[i - from]!
    const path = paths.path[i - from]!
    const pathBefore = has(i - 1) ? paths.branch[i - 1 - from]! : NOTHING
    const pathAfter = has(i + 1) ? paths.branch[i + 1 - from]! : NOTHING
    const barrier = between[i - from]!
    const where = mix(side, mix(sentences, barrier))

    features.add(100, side)
    features.add2(101, l0, side)
    features.add2(102, f0, place)
    features.add2(103, p0, place)
    features.add3(104, pm1, p0, side)
    features.add3(105, p0, p1, side)
    features.add3(106, f0, f1, side)
    features.add3(107, fm1, f0, side)
    features.add3(108, pm1, f0, p1)
    features.add2(109, where, cueQuote)
    features.add3(110, where, q0, cueQuote)
    features.add3(111, where, p0, qm1)
    features.add3(112, mix(qm1, q0), q1, where)
    features.add3(113, sentences, side, cueLemma)
    features.add3(114, cueLemma, q0, where)
    features.add3(115, cueLemma, branch, side)
    features.add3(116, cueKind, branch, side)
    features.add3(117, cueTag, branch, side)
    features.add2(118, path, cueTag)
    features.add3(119, path, cueLemma, side)
    features.add3(120, path, p0, side)
    features.add3(121, pathBefore, branch, side)
    features.add3(122, branch, pathAfter, side)
    features.add3(123, pathBefore, branch, p0)
    features.add3(124, branch, pathAfter, mix(p0, p1))
    features.add3(125, cueMask, branch, side)
    features.add3(126, cueMask, place, q0)
    features.add3(127, cueForms, place, p0)
    features.add3(128, cueForms, side, q0)
    features.add3(129, cueForms, branch, q0)
    features.add2(130, cueForms, f0)
    features.add3(131, place, name[i]!, p0)
    features.add3(132, branch, name[i]!, side)
    features.add3(133, place, cueTag, p0)
    features.add3(134, place, cueTag, branch)
    features.add3(135, mix(Math.min(2, i - sentenceFirst[i]!), Math.min(2, sentenceLast[i]! - i)), side, p0)
    features.add3(136, i === sentenceFirst[i] ? 1 : 0, where, q0)
    features.add3(137, i === from ? 1 : i === to ? 2 : 0, side, p0)
    features.add3(138, barrier, branch, side)
    features.add3(139, barrier, p0, side)
    features.add3(140, paths.steps[i - from]!, branch, deprel[i]!)
    features.add3(141, deprel[i]!, p0, place)
    features.add3(142, mix(l0, p0), branch, side)
    features.add3(143, tree.left[i] === i ? 1 : 0, tree.right[i] === i ? 1 : 0, mix(branch, side))
    features.add3(144, cueClass[i]!, upos[i]!, side)
    features.add3(145, mix(cueQuote, cueTag), q0, where)
    const inAnchor = i >= anchorLeft && i <= anchorRight && anchor.token >= 0
    const anchored = inAnchor ? 1 + (i === anchorLeft ? 1 : 0) + (i === anchorRight ? 2 : 0) + (i === anchor.token ? 4 : 0) : i === anchorLeft - 1 ? 9 : i === anchorRight + 1 ? 10 : 0
    const anchorPlace = mix(anchored, mix(anchor.way, side))
    features.add(147, anchorPlace)
    features.add3(148, anchorPlace, p0, cueTag)
    features.add3(149, anchorPlace, cueLemma, 0)
    features.add3(150, anchorPlace, barrier, sentences)
    features.add3(151, anchorPlace, branch, p0)
    features.add3(152, anchorPlace, pm1, p1)
    features.add3(161, anchorPlace, anchorKind, cueKind)
    if (second >= 0) {
      const place2 = (i >= tree.left[second]! && i <= tree.right[second]! ? 1 : 0) + (i === tree.left[second] ? 2 : 0) + (i === tree.right[second] ? 4 : 0)
      if (place2) {
        features.add3(162, place2, anchor.way, cueTag)
        features.add3(163, place2, mix(secondKind, anchorKind), side)
        features.add3(164, place2, p0, barrier)
      }
    }
    features.add3(165, columns.speaker[i]!, place, name[i]!)
    features.add3(166, columns.speaker[i]!, branch, cueKind)
    features.add3(167, f0, has(i + 2) ? form[i + 2]! : NOTHING, side)
    features.add3(168, has(i - 2) ? form[i - 2]! : NOTHING, f0, side)
    features.add3(169, mix(pm1, p0), mix(p1, has(i + 2) ? xpos[i + 2]! : NOTHING), side)
    features.add3(170, mix(has(i - 2) ? xpos[i - 2]! : NOTHING, pm1), mix(p0, p1), side)
    const other = (chance[i]! * 4 + (has(i + 1) ? chance[i + 1]! : 0)) * 4 + (has(i - 1) ? chance[i - 1]! : 0)
    features.add3(157, other, where, p0)
    features.add3(158, other, branch, side)
    features.add3(159, other, q0, f0)
    features.add3(160, chance[i]!, mix(cueLemma, l0), side)
    features.add3(146, cueQuote, mix(branch, q0), side)
    const k0 = narrow[tokens.form[i]!]!
    features.add2(171, k0, where)
    features.add3(172, cueCompany, branch, side)
    features.add3(173, cueCompany, path, p0)
    features.add3(174, anchorPlace, cueCompany, cueMask)
    features.add3(175, k0, branch, cueCompany)
    features.add3(176, anchorPlace, k0, branch)
    features.next()
  }
}

/** The token of a cue that governs the others: the one whose head lies outside. */
export function headOf({ syntax }: Layers, { first, last }: TokenRange): number {
  for (let i = first; i <= last; i++) if (syntax.head[i]! < first || syntax.head[i]! > last) return i
  return first
}

function cueHash({ lemma }: Columns, { first, last }: TokenRange): number {
  let hash = last - first
  for (let i = first; i <= Math.min(last, first + 3); i++) hash = mix(hash, lemma[i]!)
  return hash
}

/** How the cue stands towards quotation marks: within one, just after or before one, or neither. */
function quoteAround({ quote, sinceClosed, untilOpened }: Columns, { first, last }: TokenRange): number {
  return mix(quote[first]!, mix(nearness(sinceClosed[first]!), nearness(untilOpened[last]!)))
}

const nearness = (distance: number) => (distance <= 1 ? distance : distance <= 5 ? 2 : distance < 12 ? 3 : 4)

const COMMA = hashString(',')

/** What stands between each token and the cue: how many quotation marks, commas and other likely cues, each up to a few. */
function barriers({ form, quote }: Columns, chance: Uint8Array, cue: TokenRange, from: number, to: number): Int32Array {
  const found = new Int32Array(to - from + 1)
  const walk = (start: number, stop: number, step: number) => {
    let marks = 0
    let commas = 0
    let cues = 0
    for (let i = start; i !== stop; i += step) {
      if (step > 0 ? quote[i] === OPENING : quote[i] === CLOSING) marks = Math.min(3, marks + 1)
      found[i - from] = marks * 64 + Math.min(3, commas) * 8 + Math.min(2, cues)
      if (step > 0 ? quote[i] === CLOSING : quote[i] === OPENING) marks = Math.min(3, marks + 1)
      if (quote[i] !== INSIDE) {
        if (form[i] === COMMA) commas++
        if (chance[i]! >= 2 && (step < 0 || chance[i - 1]! < 2 || i - 1 === cue.last) && (step > 0 || chance[i + 1]! < 2 || i + 1 === cue.first)) cues++
      }
    }
  }
  if (cue.first > from) walk(Math.min(cue.first - 1, to), from - 1, -1)
  if (cue.last < to) walk(Math.max(cue.last + 1, from), to + 1, 1)
  return found
}

/** A token whose way is known; one on the way from the cue's head to the root. */
const FOUND = 1
const SPINE = 2

/** Ways through the tree from the cue's head to each token of the window; other sentences' tokens by their sentence's distance alone. */
function pathsFrom({ syntax, tokens }: Layers, { deprel }: Columns, head: number, from: number, to: number): Paths {
  const size = to - from + 1
  const path = new Int32Array(size)
  const branch = new Int32Array(size)
  const steps = new Uint8Array(size)
  const known = new Uint8Array(size)
  const set = (i: number, p: number, b: number, s: number, as = FOUND) => {
    if (i < from || i > to) return
    path[i - from] = p
    branch[i - from] = b
    steps[i - from] = s
    known[i - from] = as
  }
  let up = 1
  let hash = 17
  set(head, hash, 17, 0, SPINE)
  for (let i = head; syntax.head[i]! >= 0; i = syntax.head[i]!) {
    hash = mix(hash, up < LONGEST_PATH ? 1000 + deprel[i]! : 999)
    set(syntax.head[i]!, hash, mix(1000 + deprel[i]!, Math.min(up, 3)), Math.min(up, LONGEST_PATH), SPINE)
    up++
  }
  const stack: number[] = []
  for (let i = from; i <= to; i++) {
    if (known[i - from]) continue
    if (tokens.sentence[i] !== tokens.sentence[head]) {
      const distance = Math.max(-3, Math.min(3, tokens.sentence[i]! - tokens.sentence[head]!))
      set(i, mix(7, distance), mix(7, distance), 9)
      continue
    }
    let k = i
    while (k >= from && k <= to && !known[k - from]) {
      stack.push(k)
      k = syntax.head[k]!
      if (k < 0) break
    }
    const inside = k >= from && k <= to
    let p = inside ? path[k - from]! : 5
    let b = inside ? branch[k - from]! : 5
    let s = inside ? steps[k - from]! : 0
    // The first step down from the cue's head, or from one of its governors, names the branch.
    let onSpine = inside && known[k - from] === SPINE
    while (stack.length) {
      const next = stack.pop()!
      if (onSpine) { b = mix(b, 2000 + deprel[next]!); onSpine = false }
      if (s < LONGEST_PATH) p = mix(p, 2000 + deprel[next]!)
      s = Math.min(LONGEST_PATH + 1, s + 1)
      set(next, p, b, s)
    }
  }
  return { path, branch, steps }
}
