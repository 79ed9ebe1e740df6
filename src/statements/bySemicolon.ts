import type { Layers } from '../doc/layers.ts'
import type { TokenRange } from '../doc/statements.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** "The union says 300 fell ill; the health service has confirmed 87.": behind a semicolon a clause with a subject of its own is no longer the union's; one that opens with "that", or is about "it", may be. */
export function endAtSemicolon(draft: Draft, layers: Layers, columns: Columns): Draft {
  const { cue, by, content } = draft
  if (!cue || by !== 'roles') return draft
  for (const range of content) {
    if (range.first < cue.last || columns.quote[range.first]) continue
    const mark = endOfReport(range, layers, columns)
    if (mark >= 0) return { ...draft, content: content.filter(({ first }) => first < mark).map(({ first, last }) => ({ first, last: Math.min(last, mark - 1) })) }
  }
  return draft
}

function endOfReport({ first, last }: TokenRange, { tokens, syntax }: Layers, columns: Columns): number {
  for (let i = first + 1; i < last; i++) {
    if (lower(tokens, i) !== ';' || columns.quote[i] || columns.upos[i + 1] === SUBORDINATOR || columns.upos[i + 1] === CONJUNCTION) continue
    for (let next = i + 1; next <= last && lower(tokens, next) !== ';'; next++) {
      if (!syntax.deprelNames[syntax.deprel[next]!]!.startsWith('nsubj')) continue
      if (columns.upos[next] !== PRONOUN) return i
      break
    }
  }
  return -1
}

const SUBORDINATOR = UPOS.indexOf('SCONJ')
const PRONOUN = UPOS.indexOf('PRON')
const CONJUNCTION = UPOS.indexOf('CCONJ')
