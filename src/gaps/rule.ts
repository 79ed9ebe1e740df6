import type { LanguageLexicon } from '../doc/lexicon.ts'
import type { Quotations } from '../doc/quotations.ts'
import type { Gap, Reading } from '../doc/reading.ts'
import type { Tokens } from '../doc/tokens.ts'

/** What a rule for gaps looks at: a reading that is whole but for its gaps, with those that its annotators told of. */
export interface Findings {
  readonly reading: Reading
  readonly tokens: Tokens
  readonly quotations: Quotations
  readonly language: LanguageLexicon
}

/** A rule sees what could not be decided, and says why in a sentence for people. */
export type GapRule = (findings: Findings) => Omit<Gap, 'by'>[]
