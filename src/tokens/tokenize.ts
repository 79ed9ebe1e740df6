import type { Block } from '../doc/blocks.ts'
import { describeForms } from '../doc/forms.ts'
import type { TokenLexicon } from '../doc/lexicon.ts'
import type { Tokens } from '../doc/tokens.ts'
import { findSentences } from './findSentences.ts'
import { findWords } from './findWords.ts'
import { describeTraits } from './formTraits.ts'
import { TokenBuffer } from './tokenBuffer.ts'

/** Words and sentences of a text's blocks. Every character in a block that shows something is in a token; no sentence crosses a block. */
export function tokenize(text: string, blocks: readonly Block[], lexicon: TokenLexicon): Tokens {
  const buffer = new TokenBuffer(text, lexicon)
  const firstOfBlock = new Int32Array(blocks.length + 1)
  blocks.forEach((block, b) => {
    findWords(block.start, block.end, lexicon, buffer)
    firstOfBlock[b + 1] = buffer.count
  })
  const { count } = buffer
  const start = buffer.starts.slice(0, count)
  const end = buffer.ends.slice(0, count)
  const form = buffer.forms.slice(0, count)
  const forms = describeForms(buffer.distinct)
  const columns = { start, end, form, traits: describeTraits(forms, lexicon) }
  const firsts: number[] = []
  const block = new Int32Array(count)
  blocks.forEach((_, b) => {
    findSentences(columns, firstOfBlock[b]!, firstOfBlock[b + 1]!, firsts)
    block.fill(b, firstOfBlock[b], firstOfBlock[b + 1])
  })
  firsts.push(count)
  const sentence = new Int32Array(count)
  for (let s = 0; s + 1 < firsts.length; s++) sentence.fill(s, firsts[s], firsts[s + 1])
  return { text, count, start, end, block, sentence, firsts: Int32Array.from(firsts), form, forms }
}
