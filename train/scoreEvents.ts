import { readLayers } from '../src/analyze.ts'
import { EVENT_TYPES } from '../src/doc/events.ts'
import type { EventType, FoundEvent, Reality } from '../src/doc/events.ts'
import type { Pack } from '../src/doc/pack.ts'
import type { TokenRange } from '../src/doc/statements.ts'
import type { Tokens } from '../src/doc/tokens.ts'
import { linkEntities } from '../src/entities/linkEntities.ts'
import { findEvents } from '../src/events/findEvents.ts'
import { readPack } from '../src/node.ts'
import { findStatements } from '../src/statements/findStatements.ts'
import { filesIn, readJsonl } from './data.ts'

/**
 * How well events are found in single sentences with PLOVER's codes, for every `events/*.jsonl` or `.jsonl.gz` of a folder of corpora. A line is `{id, text, events: [{source, target, code}]}`
 * or, flat, `{id, text, source, target, type}`; source and target are words of the text. For example
 *
 *     {"id": "1", "text": "Ruritania will lend Syldavia two ferries, Ruritanian radio said.", "source": "Ruritania", "target": "Syldavia", "type": "AGREE"}
 *
 * *found*: of the gold events, those for which an event of ours has a word in common with the source among the words for its agents, and one with the target among those for its patients;
 * of several the one with the most. A gold party whose words do not stand in the text ("a recipient") asks for nothing. Where an event of ours has no patient, the place counts as one, as
 * PLOVER's coders have it. *type right*: of those found, the ones where our event has the gold type. *type F1*: found with the right type, against all gold events and all of ours.
 * *extras a sentence*: all other events of ours; those of the same type and with parties in common count once.
 *
 * PLOVER codes what is announced by other types than what is done, and codes nothing that is merely possible. Ours are told by type and reality, so they are turned into its codes
 * here: a friendly deed that is planned is AGREE, a hostile one THREATEN; a friendly deed that somebody says he will not do is REJECT; what is hypothetical, or denied otherwise, is no event.
 * CONCEDE and RETREAT are both YIELD. Sentences coded as STATEMENT alone hold no event: all that is found in them is extra.
 */
export async function scoreEvents(data: string): Promise<string> {
  const files = filesIn(`${data}/events`, /\.jsonl(\.gz)?$/)
  if (!files.length) throw new Error(`There is no events/*.jsonl or events/*.jsonl.gz in ${data}.`)
  const pack = await readPack()
  return files.map(file => {
    const sentences = readJsonl<EventLine>(data, 'events', file).map((line, i) => toSentence(line, `${file}, line ${i + 1}`))
    return `${file}\n${eventTable(sentences.map(sentence => judgeSentence(sentence, codedEvents(sentence.text, pack))))}`
  }).join('\n\n')
}

export interface EventLine {
  readonly id: string
  readonly text: string
  readonly events?: readonly { readonly source: string | null; readonly target: string | null; readonly code: string }[]
  readonly source?: string | null
  readonly target?: string | null
  readonly type?: string
}

/** PLOVER's codes as its data have them. */
export type Code = Exclude<EventType, 'CONCEDE' | 'RETREAT'> | 'YIELD'

export interface EventSentence {
  readonly id: string
  readonly text: string
  readonly gold: readonly { readonly source: ReadonlySet<string>; readonly target: ReadonlySet<string>; readonly code: Code }[]
}

/** An event of ours by PLOVER's code, with the words for its parties. */
export interface CodedEvent {
  readonly code: Code
  readonly source: ReadonlySet<string>
  readonly target: ReadonlySet<string>
}

const CODES: ReadonlySet<string> = new Set(EVENT_TYPES.map(codeOf))

/** Throws an error that names the line when it has neither shape. */
export function toSentence({ id, text, events, source, target, type }: EventLine, where: string): EventSentence {
  const told = events ?? (type === undefined ? undefined : [{ source: source ?? null, target: target ?? null, code: type }])
  if (typeof text !== 'string' || !told) throw new Error(`${where}: neither {id, text, events} nor {id, text, source, target, type}.`)
  const words = wordsOf(text)
  return {
    id, text,
    gold: told.filter(({ code }) => code !== 'STATEMENT').map(event => {
      const code = codeOf(event.code as EventType)
      if (!CODES.has(code)) throw new Error(`${where}: "${event.code}" is no type of event.`)
      return { code, source: partyIn(words, event.source), target: partyIn(words, event.target) }
    }),
  }
}

/** A party's words, none when they do not stand in the text. */
function partyIn(text: ReadonlySet<string>, words: string | null): ReadonlySet<string> {
  const found = wordsOf(words ?? '')
  return [...found].every(one => text.has(one)) ? found : new Set()
}

function codeOf(type: EventType): Code {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type
}

/** Words that carry meaning: of more than three letters, or with a capital or a digit. */
function wordsOf(text: string): Set<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(one => one.length > 3 || /[\p{Lu}\p{N}]/u.test(one)).map(one => one.toLowerCase()))
}

export function codedEvents(text: string, pack: Pack): CodedEvent[] {
  const layers = readLayers({ text, language: 'en' }, pack)
  const { statements } = findStatements(layers, pack)
  const linked = linkEntities(layers.tokens, layers.syntax, layers.names, statements, pack)
  return coded(findEvents(layers, statements, linked, [], pack), layers.tokens)
}

function coded(events: readonly FoundEvent[], tokens: Tokens): CodedEvent[] {
  return events.flatMap(({ type, tellings }) => tellings.flatMap(({ reality, agents, patients, place }) => {
    const code = announcedAs(type, reality)
    const target = patients.length ? patients : place ? [place] : []
    return code ? [{ code, source: partyWords(agents, tokens), target: partyWords(target, tokens) }] : []
  }))
}

const HOSTILE: ReadonlySet<EventType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])
const FRIENDLY: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT'])

/** The code that PLOVER gives to a deed that is told like this; undefined for none. */
export function announcedAs(type: EventType, reality: Reality): Code | undefined {
  if (reality === 'hypothetical') return undefined
  if (reality === 'planned' && HOSTILE.has(type)) return 'THREATEN'
  if (reality === 'planned' && FRIENDLY.has(type)) return 'AGREE'
  if (reality === 'denied') return FRIENDLY.has(type) || type === 'AGREE' ? 'REJECT' : undefined
  return codeOf(type)
}

function partyWords(ranges: readonly TokenRange[], tokens: Tokens): ReadonlySet<string> {
  return wordsOf(ranges.map(({ first, last }) => tokens.text.slice(tokens.start[first]!, tokens.end[last]!)).join(' '))
}

export interface Judgement {
  /** Of each gold event its code, and that of ours by which it was found. */
  readonly gold: readonly { readonly code: Code; readonly by?: Code }[]
  readonly extras: number
  readonly predicted: number
}

export function judgeSentence({ gold }: EventSentence, found: readonly CodedEvent[]): Judgement {
  const events = distinct(found)
  const matched = new Set<CodedEvent>()
  const judged = gold.map(({ code, source, target }) => {
    const [best] = events.filter(event => share(source, event.source) && share(target, event.target))
      .sort((a, b) => inCommon(source, b.source) + inCommon(target, b.target) - inCommon(source, a.source) - inCommon(target, a.target))
    if (best) matched.add(best)
    return { code, ...(best && { by: best.code }) }
  })
  return { gold: judged, extras: events.length - matched.size, predicted: events.length }
}

function inCommon(gold: ReadonlySet<string>, ours: ReadonlySet<string>): number {
  return [...gold].filter(one => ours.has(one)).length
}

function share(gold: ReadonlySet<string>, ours: ReadonlySet<string>): boolean {
  return !gold.size || inCommon(gold, ours) > 0
}

/** Events without those that say nothing new: of the same code, with parties in common. */
function distinct(found: readonly CodedEvent[]): CodedEvent[] {
  const kept: CodedEvent[] = []
  for (const event of found) if (!kept.some(({ code, source, target }) => code === event.code && share(source, event.source) && share(target, event.target))) kept.push(event)
  return kept
}

export function eventTable(judged: readonly Judgement[]): string {
  const gold = judged.flatMap(one => one.gold)
  const found = gold.filter(({ by }) => by)
  const right = found.filter(({ code, by }) => by === code)
  const predicted = judged.reduce((sum, one) => sum + one.predicted, 0)
  const extras = judged.reduce((sum, one) => sum + one.extras, 0)
  const percent = (part: number, whole: number) => (whole ? (100 * part) / whole : 0).toFixed(1)
  const rows = [...CODES].map(code => {
    const of = gold.filter(event => event.code === code)
    const met = of.filter(({ by }) => by)
    const hit = met.filter(({ by }) => by === code)
    const wrong = new Map<string, number>()
    for (const { by } of met) if (by !== code) wrong.set(by!, (wrong.get(by!) ?? 0) + 1)
    const most = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([other, count]) => `${other} ${count}`).join(', ')
    return `${code.padEnd(10)}${String(of.length).padStart(6)}${percent(met.length, of.length).padStart(8)}${percent(hit.length, met.length).padStart(8)}   ${most}`.trimEnd()
  })
  return [
    `${judged.length} sentences, ${gold.length} events`,
    `source and target found: ${percent(found.length, gold.length)}`,
    `type right, of those:    ${percent(right.length, found.length)}`,
    `type F1:                 ${percent(2 * right.length, gold.length + predicted)}`,
    `extras a sentence:       ${(extras / Math.max(1, judged.length)).toFixed(2)}`,
    '', 'type        gold   found   right   taken for', ...rows,
  ].join('\n')
}
