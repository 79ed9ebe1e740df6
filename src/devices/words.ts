import type { DeviceKind } from '../doc/devices.ts'
import type { Layers } from '../doc/layers.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { FoundAt, Scene } from './rule.ts'

/** Words that are a device whenever they have their part of speech, unless an idiom holds them. */
export function word({ layers, lexicon }: Scene): FoundAt[] {
  const { tokens, syntax } = layers
  const tables = UPOS.map(upos => lexicon.words[upos])
  const idioms = phrasesOf(lexicon.idioms)
  const found: FoundAt[] = []
  let idiomEnd = -1
  for (let i = 0; i < tokens.count; i++) {
    idiomEnd = Math.max(idiomEnd, phraseAt(tokens, syntax, i, idioms)?.last ?? -1)
    const kind = idiomEnd < i ? tables[syntax.upos[i]!]?.get(syntax.lemma[i]!) : undefined
    if (kind) found.push({ first: i, last: i, kind })
  }
  return found
}

/** "Clearly, it failed", "it clearly wants": an adverb before a comma, or before a verb that is not its own clause's participle. */
export function clauseAdverb({ layers: { tokens, syntax }, lexicon }: Scene): FoundAt[] {
  const found: FoundAt[] = []
  for (let i = 0; i < tokens.count; i++) {
    const kind = syntax.upos[i] === ADVERB ? lexicon.clauseAdverbs.get(lower(tokens, i)) : undefined
    if (kind && i + 1 < tokens.count && tokens.sentence[i + 1] === tokens.sentence[i] && speaksOfClause(syntax, tokens, i)) found.push({ first: i, last: i, kind })
  }
  return found
}

function speaksOfClause(syntax: Layers['syntax'], tokens: Layers['tokens'], i: number): boolean {
  const next = i + 1
  const opens = tokens.firsts[tokens.sentence[i]!] === i
  if (opens) return lower(tokens, next) === ','
  if (syntax.upos[next] === AUXILIARY || PRESENT.has(syntax.xposNames[syntax.xpos[next]!]!)) return true
  return syntax.upos[next] === DETERMINER && syntax.upos[i - 1] === AUXILIARY
}

const ADVERB = UPOS.indexOf('ADV')
const AUXILIARY = UPOS.indexOf('AUX')
const DETERMINER = UPOS.indexOf('DET')
const PRESENT = new Set(['VBZ', 'VBP'])

/** "may", "might", and "could" where it tells what is possible and not what one was able to do. */
export function modal({ layers, lexicon: { modals, general } }: Scene): FoundAt[] {
  const { tokens, syntax } = layers
  const kind: DeviceKind = 'hedge'
  const found: FoundAt[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (syntax.upos[i] !== AUXILIARY) continue
    const form = lower(tokens, i)
    // "If I may", "you might ask": leave and politeness.
    if (i > 0 && general.speakers.has(lower(tokens, i - 1))) continue
    if (modals.sure.has(form) || (modals.able.has(form) && isPossibility(syntax, i, modals.abilities))) found.push({ first: i, last: i, kind })
  }
  return found
}

/** "could cost jobs", not "could not see it", "could hear", "so that they could leave". */
function isPossibility({ lemma, upos, head, deprel, deprelNames }: Layers['syntax'], i: number, abilities: ReadonlySet<string>): boolean {
  const verb = head[i]!
  if (verb <= i || abilities.has(lemma[verb]!) || deprelNames[deprel[verb]!] === 'advcl') return false
  for (let at = i + 1; at < verb; at++) if (upos[at] === PARTICLE || upos[at] === PRONOUN) return false
  return true
}

const PARTICLE = UPOS.indexOf('PART')
const PRONOUN = UPOS.indexOf('PRON')
