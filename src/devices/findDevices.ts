import { isAround } from '../doc/blocks.ts'
import type { DeviceLexicon } from '../doc/lexicon.ts'
import type { Layers } from '../doc/layers.ts'
import type { Device } from '../doc/reading.ts'
import type { FoundStatement } from '../doc/statements.ts'
import { spanOf } from '../doc/tokens.ts'
import { compareSpans } from '../text/span.ts'
import { always, everyOfAKind } from './generalizations.ts'
import { phrases, likenedToThePast } from './phraseRules.ts'
import type { DeviceRule, FoundAt } from './rule.ts'
import { setApart } from './scareQuotes.ts'
import { questionByTheWriter } from './questions.ts'
import { clauseAdverb, modal, word } from './words.ts'

/** Rules by name, in order. Of two devices of one kind that overlap the longer counts, of equals the one whose rule stands first. */
const RULES: readonly (readonly [by: string, rule: DeviceRule])[] = [
  ['phrase', phrases],
  ['likened to the past', likenedToThePast],
  ['word', word],
  ['adverb of a clause', clauseAdverb],
  ['modal', modal],
  ['always', always],
  ['every one of a kind', everyOfAKind],
  ['question by the writer', questionByTheWriter],
  ['words set apart', setApart],
]

/**
 * Find turns of phrase, whoever uses them: a hedge in somebody's words is his, and voices tell whose it is. What stands around the article, and lines of names
 * and dates, have none.
 */
export function findDevices(layers: Layers, statements: readonly FoundStatement[], lexicon: DeviceLexicon): Device[] {
  const found = RULES.flatMap(([by, rule]) => rule({ layers, statements, lexicon }).filter(({ first }) => isText(layers, first)).map(({ first, last, kind }) => ({ ...spanOf(layers.tokens, first, last), kind, by })))
  return withoutOverlaps(found).sort((a, b) => compareSpans(a, b) || (a.kind < b.kind ? -1 : 1))
}

function isText({ blocks, tokens }: Layers, token: FoundAt['first']): boolean {
  const block = blocks[tokens.block[token]!]!
  return !isAround(block) && block.kind !== 'byline' && block.kind !== 'dateline'
}

function withoutOverlaps(devices: readonly Device[]): Device[] {
  const ends = new Map<string, number>()
  return [...devices].sort(compareSpans).filter(({ kind, start, end }) => {
    if (start < (ends.get(kind) ?? 0)) return false
    ends.set(kind, end)
    return true
  })
}
