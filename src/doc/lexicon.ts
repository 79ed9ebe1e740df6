/**
 * A language's words as data, one part a layer. Only shapes stand here; the words are in `lang/`.
 */
export interface Lexicon {
  readonly blocks: BlockLexicon
  readonly tokens: TokenLexicon
  readonly syntax: SyntaxLexicon
  readonly names: NameLexicon
  readonly statements: StatementLexicon
  readonly entities: EntityLexicon
}

export interface BlockLexicon {}

export interface TokenLexicon {}

export interface SyntaxLexicon {}

export interface NameLexicon {}

export interface StatementLexicon {}

export interface EntityLexicon {}
