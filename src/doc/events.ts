import type { EntityIndex, TimeIndex } from './reading.ts'
import type { TokenRange } from './statements.ts'
import type { Span } from '../text/span.ts'

/** PLOVER's types of events, from most friendly to most hostile; its YIELD is told apart as CONCEDE (in words and law) and RETREAT (in the field). */
export const EVENT_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT',
  'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const DOMAINS = ['military', 'economic', 'diplomatic', 'cultural', 'legal', 'other'] as const
export type Domain = (typeof DOMAINS)[number]

export const REALITIES = ['happened', 'planned', 'hypothetical', 'denied', 'alleged'] as const
export type Reality = (typeof REALITIES)[number]

/** An event as the event annotator finds it: tellings refer to statements by their places in the annotator's input. */
export interface FoundEvent {
  readonly type: EventType
  readonly domain: Domain
  readonly agents: readonly EntityIndex[]
  readonly patients: readonly EntityIndex[]
  readonly time?: TimeIndex
  readonly period?: TimeIndex
  readonly place?: EntityIndex
  readonly terms: readonly Span[]
  readonly tellings: readonly FoundTelling[]
}

/** One place where an event is told, with the words for who did it and to whom, whether they name an entity or not. */
export interface FoundTelling extends Span {
  readonly trigger: TokenRange
  readonly reality: Reality
  readonly agents: readonly TokenRange[]
  readonly patients: readonly TokenRange[]
  /** Where it happened, when words attached to the telling say so. */
  readonly place?: TokenRange
  readonly assertedBy?: number
  readonly by: string
}
