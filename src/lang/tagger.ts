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
    entryClass: arrays['lexicon.class'] as Uint16Array,
    entryCluster: arrays['lexicon.cluster'] as Uint16Array,
    classStarts: arrays['class.starts'] as Int32Array,
    classLabels: arrays['class.labels'] as Uint8Array,
    capitalClass: arrays['class.capital'] as Uint16Array,
    table: readColumns({ meta, arrays }, 'tags', labels.length),
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
