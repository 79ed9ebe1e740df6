import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import { SPEAKERS } from './columns.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'
import { handsOver } from './quotedAs.ts'

/** How sure the source behind a source is, against the statement that names it. */
const RELAYED = 0.9

/**
 * "X said the road was open, citing Y": besides X's statement there is Y's, with the same words, made through X. Found where a participle of citing hangs in
 * the sentence of a statement's cue and its object can speak: a name, a document, an office; not "citing health reasons".
 */
export function relaySources(drafts: readonly Draft[], layers: Layers, columns: Columns, lexicon: StatementLexicon): Draft[] {
  const relayed: Draft[] = []
  const byCue = new Map(drafts.flatMap(draft => (draft.cue ? [[columns.sentenceFirst[draft.cue.first]!, draft] as const] : [])).reverse())
  for (let i = 0; i < columns.count; i++) {
    if (!isCiting(i, layers, lexicon) || handsOver(i, layers, columns, lexicon)) continue
    const outer = statementCiting(i, byCue, columns)
    const cited = outer && objectOf(i, layers)
    if (!outer || cited === undefined || !canSpeak(cited, columns)) continue
    const last = layers.tree.right[cited]!
    const end = outer.content.some(({ first, last: stop }) => first > i && first <= last && stop >= last) ? cited : last
    relayed.push({ source: { first: layers.tree.left[cited]!, last: end }, cue: { first: i, last: i }, head: i, content: outer.content, confidence: Math.round(outer.confidence * RELAYED * 1000) / 1000, by: 'citing', relayOf: outer })
  }
  return relayed
}

const VERB = UPOS.indexOf('VERB')

function isCiting(i: number, { syntax }: Layers, { verbs }: StatementLexicon): boolean {
  return syntax.upos[i] === VERB && syntax.xposNames[syntax.xpos[i]!] === 'VBG' && verbs.get(syntax.lemma[i]!)?.class === 'citation'
}

/** The statement whose cue stands in the same sentence, outside of whose content the participle stands. */
function statementCiting(i: number, byCue: ReadonlyMap<number, Draft>, columns: Columns): Draft | undefined {
  const draft = byCue.get(columns.sentenceFirst[i]!)
  return draft && draft.cue!.first !== i && !draft.content.some(({ first, last }) => first <= i && i <= last) ? draft : undefined
}

function objectOf(verb: number, { syntax, tree }: Layers): number | undefined {
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    if (child > verb && syntax.deprelNames[syntax.deprel[child]!] === 'obj') return child
  }
  return undefined
}

function canSpeak(i: number, { speaker, name }: Columns): boolean {
  const kind = SPEAKERS[speaker[i]!]!
  return name[i] !== 0 || (kind !== '' && kind !== 'noun' && kind !== 'pronoun' && kind !== 'none')
}
