import { NOBODY } from '../../src/export/speakers.ts'
import { correct as strings } from '../strings.ts'
import { numberWords } from '../../src/export/quantityWords.ts'
import { oneLine, shorten } from '../../src/export/clean.ts'
import { stanceWords } from '../../src/export/view.ts'
import type { Change, CorrectionItem, EntityRef } from '../../src/http/api.ts'
import type { Span } from '../../src/text/span.ts'

type Words = (span: Span) => string

/** What a correction says, in a few words each: "credited to Ana Keller", "denies". The words of spans are asked for; without them, lists of many articles say which role was drawn anew. */
export function changeWords(change: Change, wordsAt?: Words): string[] {
  switch (change.kind) {
    case 'statement': return fieldWords(change.set, wordsAt)
    case 'missed-statement': return [strings.added, ...fieldWords(missedFields(change.set, wordsAt !== undefined), wordsAt)]
    case 'not-a-statement': return [strings.isNoStatement]
    case 'mention': return [change.set.entity ? strings.means(nameOf(change.set.entity)) : strings.meansNobody]
    case 'entity': return [...change.set.name ? [strings.isCalled(shortened(change.set.name))] : [], ...change.set.type ? [strings.isA(change.set.type)] : []]
    case 'same-entity': return [strings.isSameAs(nameOf(change.entity), nameOf(change.as))]
    case 'confirm': return [change.of.layer === 'article' ? strings.allRight : strings.isRight]
    default: return fieldWords(change.set, wordsAt)
  }
}

/** What stood there before, in the same words: of all fields those that were corrected. */
export function wasWords({ change, was }: CorrectionItem, wordsAt?: Words): string[] {
  const names = 'set' in change ? Object.keys(change.set) : []
  const before = Object.fromEntries(Object.entries(was).filter(([name]) => names.includes(name)))
  const source = spansOf(was['source'])[0]
  // Whom the machine could not link it credited to his words.
  if (before['speaker'] === null && source && wordsAt) before['speaker'] = { name: wordsAt(source) }
  return fieldWords(before, wordsAt)
}

/** Of what was added, what says more than that it was: whose it is and which words, where there is room for words. */
function missedFields({ speaker, content, source, cue, stance, negated }: Extract<Change, { kind: 'missed-statement' }>['set'], hasWords: boolean): Readonly<Record<string, unknown>> {
  return { ...(speaker && { speaker }), ...(hasWords && { content, ...(source && { source }), ...(cue && { cue }) }), ...(stance && stance !== 'say' && { stance }), ...(negated && { negated }) }
}

function fieldWords(fields: Readonly<Record<string, unknown>>, wordsAt: Words | undefined): string[] {
  const said: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    switch (name) {
      case 'speaker': said.push(strings.isCreditedTo(value ? nameOf(value as EntityRef) : NOBODY)); break
      case 'stance': said.push(stanceWords({ stance: value as Parameters<typeof stanceWords>[0]['stance'] })); break
      case 'negated': if (value) said.push(strings.not); break
      case 'within': said.push(value === null ? strings.toldByWriter : String(value).startsWith('+') ? strings.isWithinAdded : strings.inOther); break
      case 'source': case 'cue': case 'content': said.push(strings.roleIs(strings.roles[name], spansOf(value).map(span => wordsAt?.(span) ?? '').filter(Boolean).map(shortened).join(' … '), value === null)); break
      case 'low': case 'high': case 'unit': break
      case 'of': if (!('low' in fields)) said.push(strings.otherOf); break
      case 'byline': said.push(`${strings.fields.byline}: ${(value as readonly string[]).map(shortened).join(', ') || strings.none}`); break
      case 'title': case 'publisher': case 'publishedAt': said.push(`${strings.fields[name]}: ${value === null ? strings.none : shortened(String(value))}`); break
      case 'entity': said.push(value ? strings.means(nameOf(value as EntityRef)) : strings.meansNobody); break
      case 'name': said.push(strings.isCalled(shortened(String(value)))); break
      default: if (value !== null) said.push(shortened(String(value)))
    }
  }
  if ('low' in fields || 'high' in fields || 'unit' in fields) said.push(figureWords(fields))
  return said
}

function figureWords({ low, high, unit }: Readonly<Record<string, unknown>>): string {
  const ends = [low, high].map(end => (typeof end === 'number' ? numberWords(end) : ''))
  const value = ends[0] === ends[1] ? ends[0]! : ends.map(end => end || '…').join(' – ')
  return `${value}${typeof unit === 'string' ? ` ${shortened(unit)}` : ''}`.trim() || strings.none
}

function spansOf(value: unknown): readonly Span[] {
  return value === null || value === undefined ? [] : Array.isArray(value) ? value as Span[] : [value as Span]
}

function nameOf({ name }: EntityRef): string {
  return shortened(name)
}

function shortened(words: string): string {
  return shorten(oneLine(words), 60)
}
