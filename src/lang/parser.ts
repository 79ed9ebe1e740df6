import type { ParserModel } from '../doc/pack.ts'
import { readColumns } from './columnTable.ts'
import type { ModelFile } from './modelFile.ts'
import { readSparse } from './sparseTable.ts'

/** Read the parser that `train/parser.ts` wrote. */
export function readParser(file: ModelFile): ParserModel {
  const deprelNames = file.meta['deprels'] as string[]
  return {
    deprelNames,
    transitions: readSparse(file, 'transitions', file.meta['moves'] as string[]),
    relations: readColumns(file, 'relations'),
    pairStarts: file.arrays['pair.starts'] as Int32Array,
    pairRelations: file.arrays['pair.relations'] as Uint8Array,
  }
}
