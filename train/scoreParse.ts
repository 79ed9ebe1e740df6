import type { Pack } from '../src/doc/pack.ts'
import { classifyForms } from '../src/doc/wordClasses.ts'
import { UPOS } from '../src/doc/syntax.ts'
import { readPack } from '../src/node.ts'
import { parse } from '../src/syntax/parse.ts'
import { tag } from '../src/syntax/tag.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'
import type { ConlluSentence } from './conllu.ts'

/** Right heads (UAS) and right heads with their whole relation (LAS), in percent of the gold words, on the dev parts of the UD treebanks. */
export async function scoreParse(folder: string): Promise<string> {
  const pack = await readPack('en')
  const lines = ['| treebank | UAS | LAS | UAS, gold tags | LAS, gold tags |', '| --- | --- | --- | --- | --- |']
  for (const { name, sentences } of readTreebanks(folder, 'dev')) lines.push(`| ${name.toUpperCase()} | ${scoreTrees(sentences, pack).map(figure => figure.toFixed(2)).join(' | ')} |`)
  return lines.join('\n')
}

/** UAS and LAS with the tagger's tags, then with gold ones. */
export function scoreTrees(sentences: readonly ConlluSentence[], { models: { classes, tagger, parser } }: Pick<Pack, 'models'>): number[] {
  const tokens = conlluTokens(sentences)
  const words = sentences.flatMap(sentence => sentence.words)
  const formClasses = classifyForms(tokens.forms, classes)
  const labels = tag(tokens, formClasses, tagger)
  const found = { upos: labels.map(label => tagger.labelUpos[label]!), xpos: labels.map(label => tagger.labelXpos[label]!) }
  const gold = { upos: Uint8Array.from(words, word => (UPOS as readonly string[]).indexOf(word.upos)), xpos: Uint8Array.from(words, word => Math.max(0, tagger.xposNames.indexOf(word.xpos))) }
  return [found, gold].flatMap(({ upos, xpos }) => {
    const { head, deprel } = parse(tokens, upos, xpos, formClasses, parser)
    let heads = 0
    let both = 0
    for (let i = 0; i < tokens.count; i++) {
      const { head: goldHead, deprel: goldRelation } = words[i]!
      if (head[i] !== (goldHead < 0 ? -1 : tokens.firsts[tokens.sentence[i]!]! + goldHead)) continue
      heads++
      if (parser.deprelNames[deprel[i]!] === goldRelation) both++
    }
    return [(100 * heads) / tokens.count, (100 * both) / tokens.count]
  })
}
