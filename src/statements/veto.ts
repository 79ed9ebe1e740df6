import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** Whether a draft only looks like a statement: an idiom ("call it a day"), an instrument ("the clock says nine"), an imperative ("Note the small print"), a call ("when the Herald called him"). */
export function isVetoed(draft: Draft, layers: Layers, columns: Columns, lexicon: StatementLexicon): boolean {
  return standsOutside(draft, layers) || isIdiom(draft, layers, lexicon) || isInstrument(draft, layers, lexicon) || isImperative(draft, layers, columns) || isAboutSomebodyOnly(draft, layers, lexicon)
}

/** Bylines, datelines and notes say who wrote or where it comes from ("Original source: …"), no more; nor does a caption's label ("Photo: …"). */
function standsOutside({ head, cue, by }: Draft, { tokens, blocks }: Layers): boolean {
  if (by === 'transcript') return false
  const { kind, zone } = blocks[tokens.block[head]!]!
  if (kind === 'byline' || kind === 'dateline' || zone === 'origin' || zone === 'disclaimer' || zone === 'boilerplate') return true
  return kind === 'caption' && cue !== undefined && cue.first === cue.last && lower(tokens, cue.first) === ':'
}

/** The words around the cue's head, as lemmas or forms, are an idiom of the lexicon. */
function isIdiom({ head }: Draft, { tokens, syntax }: Layers, { idioms }: StatementLexicon): boolean {
  for (let first = Math.max(0, head - LONGEST_IDIOM + 1); first <= head; first++) {
    let forms = ''
    let lemmas = ''
    for (let i = first; i < Math.min(tokens.count, first + LONGEST_IDIOM); i++) {
      forms += (forms && ' ') + lower(tokens, i)
      lemmas += (lemmas && ' ') + syntax.lemma[i]!
      // Two words in another form are no idiom any more: "note that" bids, "noted that" reports.
      if (i > first && i >= head && (idioms.has(forms) || (i > first + 1 && idioms.has(lemmas)))) return true
    }
  }
  return false
}

const LONGEST_IDIOM = 5

function isInstrument({ source }: Draft, { syntax }: Layers, { instruments }: StatementLexicon): boolean {
  if (!source) return false
  for (let i = source.first; i <= source.last; i++) {
    const out = syntax.head[i]! < source.first || syntax.head[i]! > source.last
    if (out) return instruments.has(syntax.lemma[i]!)
  }
  return false
}

/** A bare verb that opens its sentence outside of quotation marks, with no source. */
function isImperative({ head, source, cue }: Draft, { syntax }: Layers, columns: Columns): boolean {
  return !source && cue?.first === columns.sentenceFirst[head] && head === cue?.first && syntax.xposNames[syntax.xpos[head]!] === 'VB' && columns.quote[head] === 0
}

/** All that seems to be said is one person's pronoun: somebody was called, seen or held, and nothing was said. */
function isAboutSomebodyOnly({ content }: Draft, { tokens }: Layers, { personObjects }: StatementLexicon): boolean {
  const [only, more] = content
  return only !== undefined && !more && only.first === only.last && personObjects.has(lower(tokens, only.first))
}
