import type { Domain, EventType } from '../doc/events.ts'

/** What PLOVER's types of events have to do with their parties, in any language. */
type Types = ReadonlySet<EventType>

/** Harm: to promise it is a threat. */
export const HOSTILE: Types = new Set(['THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/** Told with whoever does it alone: "resigned", "surrendered". */
export const NEEDS_NO_PATIENT: Types = new Set(['CONCEDE', 'RETREAT', 'PROTEST'])

/** Told with those to whom it was done alone: "two men were arrested". */
export const NEEDS_NO_AGENT: Types = new Set(['CONCEDE', 'RETREAT', 'ACCUSE', 'SANCTION', 'COERCE', 'ASSAULT'])

/** Told only when it is done to somebody: "requested a receipt" is no event. */
export const NEEDS_SOMEBODY: Types = new Set(['REQUEST', 'CONSULT'])

/** Done in words or on paper, so that a document can do it ("the report accused"), and what it is about may be another's deed ("condemned the attack by Oman"). */
export const SPOKEN: Types = new Set(['SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'CONCEDE', 'SANCTION', 'PROTEST'])

/** What somebody binds himself or another to: "by Friday" is when that is to be done, and not when it was promised. */
export const BINDING: Types = new Set(['AGREE', 'REQUEST', 'THREATEN'])

/** The field that an event belongs to when no word tells another. What people say to one another is diplomacy between states only. */
export const USUAL_DOMAINS: Readonly<Partial<Record<EventType, Domain>>> = {
  AGREE: 'diplomatic', CONSULT: 'diplomatic', SUPPORT: 'diplomatic', COOPERATE: 'economic', AID: 'economic', CONCEDE: 'diplomatic', RETREAT: 'military',
  REQUEST: 'diplomatic', ACCUSE: 'diplomatic', REJECT: 'diplomatic', THREATEN: 'diplomatic', SANCTION: 'economic', MOBILIZE: 'military', COERCE: 'legal',
}
