import type { PronounKind } from '../doc/lexicon.ts'
import type { FoundStatement } from '../doc/statements.ts'
import { lower } from '../doc/tokens.ts'
import { isSomebody } from './actors.ts'
import { isVerb, subjects } from './clauses.ts'
import { isTagged, relation } from './context.ts'
import type { Context } from './context.ts'
import { headWithin } from './marks.ts'

/**
 * Whom a pronoun means within its sentence: in reported words the one who speaks ("Oman said it would lend …"), in a clause that depends on another the subject of that
 * ("Lind was in Oslo, where she met …"). The pronoun itself where neither fits or linking knows better.
 */
export function findAntecedent(context: Context, pronoun: number, statements: readonly FoundStatement[], statementAt: Int32Array): number {
  const { tokens, actors, pack } = context
  if (!isTagged(context, pronoun, 'PRON') || actors.entityAt[pronoun]! >= 0) return pronoun
  const kind = pack.lexicon.entities.pronouns.get(lower(tokens, pronoun))
  if (!kind || kind === 'unnamed' || kind === 'hearer' || kind === 'relative') return pronoun
  const statement = statements[statementAt[pronoun]!]
  if (statement?.source) {
    const speaker = headWithin(context.syntax, statement.source.first, statement.source.last)
    return tokens.sentence[speaker] === tokens.sentence[pronoun] && fits(context, kind, speaker) ? speaker : pronoun
  }
  const subject = subjectAbove(context, pronoun)
  return kind !== 'self' && subject >= 0 && subject < pronoun && fits(context, kind, subject) ? subject : pronoun
}

/** The subject of the clause that the pronoun's own depends on. */
function subjectAbove(context: Context, pronoun: number): number {
  const { head } = context.syntax
  const verb = head[pronoun]!
  if (verb < 0 || relation(context, pronoun) !== 'nsubj') return -1
  let above = head[verb]!
  while (above >= 0 && !isVerb(context, above)) above = head[above]!
  return above < 0 ? -1 : subjects(context, above)[0] ?? -1
}

function fits(context: Context, kind: PronounKind, noun: number): boolean {
  const { syntax, pack, lexicon } = context
  if (isTagged(context, noun, 'PRON') || !isSomebody(context, noun)) return false
  const lemma = syntax.lemma[noun]!.toLowerCase()
  const isPlural = syntax.xposNames[syntax.xpos[noun]!]!.endsWith('S')
  const speaks = pack.lexicon.statements.speakers.get(lemma)
  switch (kind) {
    case 'people': return isPlural || lexicon.bodies.has(lemma)
    case 'thing': return !isPlural && speaks !== 'unnamed' && speaks !== 'office'
    case 'male': case 'female': return !isPlural && speaks !== 'institution' && (pack.lexicon.entities.genders.get(lemma) ?? kind) === kind
    default: return true
  }
}
