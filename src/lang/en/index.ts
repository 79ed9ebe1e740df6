import type { Lexicon } from '../../doc/lexicon.ts'
import { statements } from './statements.ts'
import { syntax } from './syntax.ts'

/** English as data, a part for each layer. */
export const english: Lexicon = { blocks: {}, tokens: {}, syntax, names: {}, statements, entities: {} }
