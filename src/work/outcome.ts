import type { FoundArticle } from '../doc/gathered.ts'

/** What became of one thing that was given, fetched, polled or read, told as it happens. */
export interface Outcome {
  readonly kind: OutcomeKind
  /** What it is, for people: a file's name, an address, a title. */
  readonly name: string
  readonly document?: string
  readonly version?: string
  /** Of what was refused or has failed, and of what will be tried again: a whole sentence. */
  readonly reason?: string
  /** Of what is refused for nothing but that it was removed on purpose: what to take in if somebody wants it all the same. */
  readonly removed?: FoundArticle | { readonly link: string }
  /** Of an article that was added: what somebody who relies on it should know. */
  readonly notes?: readonly string[]
  /** Of a feed that was polled: how many addresses in it are new. */
  readonly count?: number
}

export const OUTCOMES = [
  /** A document that is new here; a new version of one; the very version that is here already. */
  'added', 'new-version', 'already-there',
  /** An address to be fetched, or to be tried again later. */
  'queued',
  /** A feed that is followed from now on; one that was looked at. */
  'followed', 'polled',
  'read',
  /** Not taken in, for a reason that lies in it or in where it comes from; not read, for a reason that lies in hearsay or in the machine. */
  'refused', 'failed',
] as const

export type OutcomeKind = (typeof OUTCOMES)[number]
