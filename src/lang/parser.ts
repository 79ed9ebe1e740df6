import type { ParserModel } from '../doc/pack.ts'
import { readColumns } from './columnTable.ts'
import type { ModelFile } from './modelFile.ts'

/** Read the parser that `train/parser.ts` wrote. */
export function readParser(file: ModelFile): ParserModel {
  const deprelNames = file.meta['deprels'] as string[]
  return {
    deprelNames,
    transitions: readColumns(file, 'transitions', 4),
    relations: readColumns(file, 'relations', deprelNames.length),
    pairStarts: file.arrays['pair.starts'] as Int32Array,
    pairRelations: file.arrays['pair.relations'] as Uint8Array,
  }
}
