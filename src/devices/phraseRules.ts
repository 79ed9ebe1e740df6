import type { DeviceKind } from '../doc/devices.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Layers } from '../doc/layers.ts'
import { lower } from '../doc/tokens.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { FoundAt, Scene } from './rule.ts'

/** Phrases that the lexicon knows. */
export function phrases({ layers, lexicon }: Scene): FoundAt[] {
  const { tokens, syntax } = layers
  const index = phrasesOf(lexicon.phrases)
  const idioms = phrasesOf(lexicon.idioms)
  const found: FoundAt[] = []
  let idiomEnd = -1
  for (let i = 0; i < tokens.count; i++) {
    idiomEnd = Math.max(idiomEnd, phraseAt(tokens, syntax, i, idioms)?.last ?? -1)
    const match = phraseAt(tokens, syntax, i, index)
    if (!match) continue
    const kind = lexicon.phrases.get(match.phrase)!
    if (idiomEnd >= match.last || (kind === 'evidential' && hasAgent(layers, match.last, lexicon.agents))) continue
    found.push({ first: i, last: match.last, kind })
    i = match.last
  }
  return found
}

/** "is seen as a threat by Orlava", "by analysts": there is somebody who sees it. "by boat" is nobody. */
function hasAgent({ tokens, syntax }: Layers, last: number, agents: ReadonlySet<string>): boolean {
  for (let i = last + 1; i <= last + AGENT_REACH && i + 1 < tokens.count && tokens.sentence[i + 1] === tokens.sentence[last] && syntax.upos[i] !== PUNCTUATION; i++) {
    if (agents.has(lower(tokens, i)) && (NAMING.has(syntax.upos[i + 1]!) || syntax.xposNames[syntax.xpos[i + 1]!] === PLURAL)) return true
  }
  return false
}

/** Tokens after the phrase in which somebody may be named, at most. */
const AGENT_REACH = 20
const PLURAL = 'NNS'
const NAMING: ReadonlySet<number> = new Set(['DET', 'PROPN', 'PRON'].map(name => UPOS.indexOf(name as (typeof UPOS)[number])))

/** Words between what likens and what in the past it is likened to, at most: "reminiscent of the darkest days of". */
const MOST_BETWEEN = 3

/** "reminiscent of the Cold War", "another Munich moment". */
export function likenedToThePast({ layers: { tokens, syntax }, lexicon }: Scene): FoundAt[] {
  const comparing = phrasesOf(lexicon.comparing)
  const eras = phrasesOf(lexicon.eras)
  const kind: DeviceKind = 'historical-analogy'
  const found: FoundAt[] = []
  for (let i = 0; i < tokens.count; i++) {
    const match = phraseAt(tokens, syntax, i, comparing)
    if (!match) continue
    for (let at = match.last + 1; at <= match.last + 1 + MOST_BETWEEN && at < tokens.count && tokens.sentence[at] === tokens.sentence[i] && syntax.upos[at] !== PUNCTUATION; at++) {
      const era = phraseAt(tokens, syntax, at, eras)
      if (!era) continue
      found.push({ first: i, last: era.last, kind })
      i = era.last
      break
    }
  }
  return found
}

const PUNCTUATION = UPOS.indexOf('PUNCT')
