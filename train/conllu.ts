import { describeForms } from '../src/doc/forms.ts'
import type { Tokens } from '../src/doc/tokens.ts'
import { filesIn, readText } from './data.ts'

/** A sentence of a CoNLL-U file: UD words with their gold analysis. Empty nodes are left out. */
export interface ConlluSentence {
  readonly id: string
  /** Whether a paragraph or a document begins here. */
  readonly opensParagraph: boolean
  readonly words: readonly ConlluWord[]
}

export interface ConlluWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Place of the head in the sentence from 0; -1 for the root. */
  readonly head: number
  readonly deprel: string
  readonly misc: string
  /** Whether a space follows in the text. */
  readonly spaceAfter: boolean
}

/** The sentences of every `ud/en_*-PART.conllu.gz` in a folder of corpora, by treebank ("ewt", "gum"). */
export function readTreebanks(folder: string, part: 'train' | 'dev'): { readonly name: string; readonly sentences: ConlluSentence[] }[] {
  return filesIn(`${folder}/ud`, new RegExp(`^en_.*-${part}\\.conllu(\\.gz)?$`)).map(file => ({
    name: /^en_(.*)-/.exec(file)![1]!,
    sentences: readConllu(readText(folder, 'ud', file)),
  }))
}

/** Read CoNLL-U. */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = []
  for (const block of text.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/)
    const words = readWords(lines)
    if (!words.length) continue
    sentences.push({
      id: lines.find(line => line.startsWith('# sent_id = '))?.slice(12) ?? '',
      opensParagraph: lines.some(line => /^# new(par|doc)\b/.test(line)),
      words,
    })
  }
  return sentences
}

function readWords(lines: readonly string[]): ConlluWord[] {
  const words: ConlluWord[] = []
  let surfaceEnd = 0
  let surfaceMisc = ''
  for (const line of lines) {
    if (!line || line.startsWith('#')) continue
    const columns = line.split('\t')
    const id = columns[0]!
    if (id.includes('-')) {
      surfaceEnd = Number(id.slice(id.indexOf('-') + 1))
      surfaceMisc = columns[9]!
      continue
    }
    if (id.includes('.')) continue
    const place = Number(id)
    const misc = columns[9]!
    words.push({
      form: columns[1]!,
      lemma: columns[2]!,
      upos: columns[3]!,
      xpos: columns[4]!,
      head: Number(columns[6]) - 1,
      deprel: columns[7]!,
      misc,
      spaceAfter: place < surfaceEnd ? false : !(place === surfaceEnd ? surfaceMisc : misc).includes('SpaceAfter=No'),
    })
  }
  return words
}

/** The gold words as the tokens of one text, a block for each paragraph. */
export function conlluTokens(sentences: readonly ConlluSentence[]): Tokens {
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0)
  const columns = { start: new Int32Array(count), end: new Int32Array(count), block: new Int32Array(count), sentence: new Int32Array(count), form: new Int32Array(count) }
  const firsts = new Int32Array(sentences.length + 1)
  const places = new Map<string, number>()
  const pieces: string[] = []
  let offset = 0
  let i = 0
  let block = -1
  sentences.forEach(({ words, opensParagraph }, s) => {
    firsts[s] = i
    if (opensParagraph || block < 0) {
      if (++block) offset += pieces.push('\n') && 1
    }
    for (const { form, spaceAfter } of words) {
      if (!places.has(form)) places.set(form, places.size)
      columns.start[i] = offset
      columns.end[i] = offset += form.length
      columns.block[i] = block
      columns.sentence[i] = s
      columns.form[i++] = places.get(form)!
      pieces.push(form)
      if (spaceAfter) offset += pieces.push(' ') && 1
    }
  })
  firsts[sentences.length] = i
  return { text: pieces.join(''), count, ...columns, firsts, forms: describeForms([...places.keys()]) }
}
