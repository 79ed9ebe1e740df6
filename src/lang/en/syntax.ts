import type { SyntaxLexicon } from '../../doc/lexicon.ts'

/** What of English the syntax annotator is told; all else it learned from treebanks. */
export const syntax: SyntaxLexicon = {}
