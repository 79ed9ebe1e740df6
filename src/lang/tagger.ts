import { UPOS } from '../doc/syntax.ts'
import type { TaggerModel } from '../doc/pack.ts'
import { readColumns } from './columnTable.ts'
import { HashIndex } from './hashLexicon.ts'
import type { ModelFile } from './modelFile.ts'

/** Read the tagger and lemmatizer that `train/tagger.ts` wrote. */
export function readTagger({ meta, arrays }: ModelFile): TaggerModel {
  const labels = meta['labels'] as string[]
  const xposNames = [...new Set(labels.map(xposOf))]
  return {
    labels,
    xposNames,
    labelUpos: Uint8Array.from(labels, label => (UPOS as readonly string[]).indexOf(label.slice(0, label.indexOf('|')))),
    labelXpos: Uint8Array.from(labels, label => xposNames.indexOf(xposOf(label))),
    lexicon: new HashIndex(arrays['lexicon.keys'] as Int32Array),
    entryChoice: arrays['lexicon.choice'] as Uint16Array,
    choiceStarts: arrays['choice.starts'] as Int32Array,
    choiceLabels: arrays['choice.labels'] as Uint8Array,
    capitalChoice: arrays['choice.capital'] as Uint16Array,
    table: readColumns({ meta, arrays }, 'tags'),
    lemmas: {
      lexicon: new HashIndex(arrays['lemma.keys'] as Int32Array),
      entryScript: arrays['lemma.script'] as Uint16Array,
      scriptCut: arrays['lemma.cut'] as Uint8Array,
      scriptEnding: meta['lemmaEndings'] as string[],
      scriptLower: arrays['lemma.lower'] as Uint8Array,
    },
  }
}

const xposOf = (label: string) => label.slice(label.indexOf('|') + 1)
