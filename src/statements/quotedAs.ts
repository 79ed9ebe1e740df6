import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import type { TokenRange } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/**
 * "A spokesman quoted the bishop as saying that …", "the bishop was quoted by the Herald as saying that …", "the ministry credited Lind with saying that …": the
 * words are the bishop's, through the spokesman. Models make one statement of it, or give the spokesman both.
 */
export function readQuotedAs(drafts: readonly Draft[], layers: Layers, columns: Columns, lexicon: StatementLexicon): Draft[] {
  const made = new Map<Draft, readonly Draft[]>()
  const byCue = new Map(drafts.flatMap(draft => (draft.cue ? [[draft.cue.last, draft] as const] : [])))
  for (const outer of drafts) {
    const handing = handingIn(outer, layers, columns, lexicon)
    if (!handing) continue
    const inner = byCue.get(handing.verb)
    const content = wordsHanded(handing, inner) ?? wordsHanded(handing, outer)
    if (!content) continue
    const { source } = handing
    const passing = { ...outer, content }
    if (inner) made.set(inner, [])
    made.set(outer, [passing, { source, cue: { first: handing.verb - 1, last: handing.verb }, head: handing.verb, content, confidence: outer.confidence, by: 'quoted-as', relayOf: passing }])
  }
  return made.size ? drafts.flatMap(draft => made.get(draft) ?? [draft]) : [...drafts]
}

/** Whether somebody is handed words by a verb of citing at this place: "quoting a nurse as saying". */
export function handsOver(citing: number, layers: Layers, columns: Columns, lexicon: StatementLexicon): boolean {
  return handingFrom(citing, layers, columns, lexicon) !== undefined
}

export interface Handing {
  readonly source: TokenRange
  /** The verb of saying: "saying". */
  readonly verb: number
  /** "The bishop was quoted", "the bishop, quoted": by somebody behind "by", or by nobody. */
  readonly isPassive: boolean
}

function handingIn({ cue, head, source }: Draft, layers: Layers, columns: Columns, lexicon: StatementLexicon): Handing | undefined {
  const handing = cue && source && handingFrom(head, layers, columns, lexicon)
  return handing && (handing.verb > cue.last) && (handing.source.last < source.first || handing.source.first > source.last) ? handing : undefined
}

/** Who is handed words by a verb of citing, and by which verb of saying. */
export function handingFrom(citing: number, { tokens, syntax, tree }: Layers, columns: Columns, { verbs, handing, gerunds }: StatementLexicon): Handing | undefined {
  if (verbs.get(syntax.lemma[citing]!)?.class !== 'citation') return undefined
  const relation = (i: number) => syntax.deprelNames[syntax.deprel[i]!]!
  const tag = (i: number) => syntax.xposNames[syntax.xpos[i]!]!
  let cited = -1
  let subject = -1
  let isPassive = false
  for (let child = tree.firstChild[citing]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relation(child)
    if ((name === 'obj' || name === 'iobj') && cited < 0) cited = child
    else if (child < citing && (name === 'nsubj:pass' || name === 'nsubj')) subject = child
    else if (name === 'aux:pass') isPassive = true
  }
  // "the bishop, quoted as saying that …, left": with nobody between whom the subject could quote, however the tree has it.
  if (!isPassive && cited < 0 && handing.has(lower(tokens, citing + 1))) {
    isPassive = true
    if (subject < 0 && relation(citing) === 'acl' && syntax.head[citing]! < citing) subject = syntax.head[citing]!
  }
  if (isPassive) cited = subject
  if (cited < 0) return undefined
  const first = Math.max(citing, cited) + 2
  for (let verb = first; verb <= Math.min(columns.sentenceLast[citing]!, first + FARTHEST); verb++) {
    const isOf = syntax.head[verb] === citing || syntax.head[verb] === cited || verb - 2 === cited || (isPassive && verb - 2 === citing)
    if (!isOf || !handing.has(lower(tokens, verb - 1))) continue
    if (!(columns.reports[verb] && tag(verb) === 'VBG') && !gerunds.has(lower(tokens, verb))) continue
    const source = { first: tree.left[cited]!, last: Math.min(tree.right[cited]!, isPassive && cited < citing ? citing - 1 : verb - 2) }
    while (source.last > cited && lower(tokens, source.last) === ',') source.last--
    return { source, verb, isPassive }
  }
  return undefined
}

/** "quoted the minister, who left on Monday, as saying" explains its minister in fewer words. */
const FARTHEST = 40

/** What a statement holds besides whoever is cited and the verb of saying. */
function wordsHanded({ source, verb }: Handing, draft: Draft | undefined): readonly TokenRange[] | undefined {
  const words = draft?.content.flatMap(({ first, last }) => [{ first, last: Math.min(last, source.first - 1) }, { first: Math.max(first, verb + 1), last }]).filter(({ first, last }) => first <= last)
  return words?.length ? words : undefined
}
