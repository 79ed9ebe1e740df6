import { analyzeSyntax } from '../src/syntax/analyzeSyntax.ts'
import { UPOS } from '../src/doc/syntax.ts'
import { readPack } from '../src/node.ts'
import { conlluTokens, readTreebanks } from './conllu.ts'

/** Right tags and lemmas, in percent of the gold words, on the dev parts of the UD treebanks. A lemma that the treebank leaves open is not counted. */
export async function scoreTags(folder: string): Promise<string> {
  const pack = await readPack('en')
  const lines = ['| treebank | UPOS | XPOS | lemmas |', '| --- | --- | --- | --- |']
  for (const { name, sentences } of readTreebanks(folder, 'dev')) {
    const words = sentences.flatMap(sentence => sentence.words)
    const found = analyzeSyntax(conlluTokens(sentences), pack)
    const share = (isRight: (i: number) => boolean, places = [...words.keys()]) => ((100 * places.filter(isRight).length) / places.length).toFixed(2)
    lines.push(`| ${name.toUpperCase()} | ${[
      share(i => UPOS[found.upos[i]!] === words[i]!.upos),
      share(i => found.xposNames[found.xpos[i]!] === words[i]!.xpos),
      share(i => found.lemma[i] === words[i]!.lemma, [...words.keys()].filter(i => words[i]!.lemma !== '_')),
    ].join(' | ')} |`)
  }
  return lines.join('\n')
}
