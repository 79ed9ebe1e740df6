import { readPolnear } from './data.ts'
import type { PolnearArticle } from './data.ts'
import type { ConlluSentence, ConlluWord } from './conllu.ts'

/** Stands for a head that the silver tree does not tell. */
export const UNKNOWN = -2

const SHORTEST = 5
const LONGEST = 80

type Token = NonNullable<PolnearArticle['corenlp']>['tokens'][number]

/**
 * The sentences of PolNeAR with CoreNLP's trees as UD draws them: heads only. Where the two schools differ and nothing tells which is meant
 * (punctuation, the parts of a hyphenated word, a coordination without a second part), the head is {@link UNKNOWN}.
 */
export function readSilverTrees(folder: string): ConlluSentence[] {
  return readPolnear(folder, 'train').flatMap(({ text, corenlp }) => (corenlp?.sentences ?? []).flatMap(range => {
    const [from, to] = range as [number, number]
    const tree = to - from < SHORTEST || to - from > LONGEST ? undefined : convert(text, corenlp!.tokens.slice(from, to), from)
    return tree ? [tree] : []
  }))
}

/** The tree over one sentence, whose first token is the document's `from`; nothing when it has not exactly one root. */
function convert(text: string, tokens: readonly Token[], from: number): ConlluSentence | undefined {
  const heads = tokens.map(token => (token[6] < 0 ? -1 : token[6] - from))
  if (heads.filter(head => head < 0).length !== 1 || heads.some((head, i) => head === i || head < -1 || head >= tokens.length)) return undefined
  const children: number[][] = tokens.map(() => [])
  heads.forEach((head, i) => children[head]?.push(i))
  const words: Writable<ConlluWord>[] = []
  /** The word that carries each token's arcs: of a hyphenated one the last. */
  const places = tokens.map(token => {
    const form = text.slice(token[4], token[5])
    const parts = /^\p{L}[\p{L}-]*-\p{L}+$/u.test(form) ? form.split(/(-)/) : [form]
    for (const part of parts) words.push({ form: part, lemma: '_', upos: '_', xpos: '_', head: UNKNOWN, deprel: '_', misc: '_', spaceAfter: part === parts.at(-1) })
    return words.length - 1
  })
  for (let i = 0; i < tokens.length; i++) {
    const arc = arcOf(tokens, heads, children, i)
    if (arc) words[places[arc.child]!]!.head = arc.head < 0 ? -1 : places[arc.head]!
  }
  return { id: '', opensParagraph: false, words }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** What the arc from token `i` to its head is in UD. A person's name hangs together by its first part there, and "and" hangs on what follows. */
function arcOf(tokens: readonly Token[], heads: readonly number[], children: readonly (readonly number[])[], i: number): { readonly child: number; readonly head: number } | undefined {
  const relation = tokens[i]![7]
  const head = heads[i]!
  const isPerson = (k: number) => tokens[k]?.[3] === 'PERSON'
  const firstName = (k: number) => (isPerson(k) ? children[k]!.find(child => tokens[child]![7] === 'compound' && isPerson(child)) ?? k : k)
  if (relation === 'punct' || relation === 'dep' || relation === 'cc:preconj') return undefined
  if (relation === 'compound' && isPerson(i) && isPerson(head)) return undefined
  const second = relation === 'cc' ? children[head]!.find(k => k > i && tokens[k]![7] === 'conj') : head
  if (second === undefined) return undefined
  const arc = { child: firstName(i), head: second < 0 ? -1 : firstName(second) }
  return arc.child === arc.head ? undefined : arc
}
