import { count } from './quantities.ts'
import type { Outcome } from '../work/outcome.ts'

/** What became of everything that a command took up. */
export class Tally {
  readonly #counts = new Map<Outcome['kind'], number>()
  readonly #waiting = new Set<string>()
  readonly #settled = new Set<string>()
  readonly #documents = new Set<string>()

  add({ kind, name, document }: Outcome): void {
    this.#counts.set(kind, this.of(kind) + 1)
    if (kind !== 'queued') {
      this.#waiting.delete(name)
      if (/^https?:/.test(name)) this.#settled.add(name)
    // An address may be fetched before whoever gathers is told that it is to be.
    } else if (!this.#settled.has(name)) this.#waiting.add(name)
    if (document && (kind === 'added' || kind === 'new-version')) this.#documents.add(document)
  }

  of(kind: Outcome['kind']): number {
    return this.#counts.get(kind) ?? 0
  }

  get failed(): number {
    return this.of('refused') + this.of('failed')
  }

  /** Addresses that are still to be fetched. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** Articles that are new, and so are to be read. */
  get news(): number {
    return this.of('added') + this.of('new-version')
  }

  /** Articles that were taken in, new or not. */
  get taken(): number {
    return this.news + this.of('already-there')
  }

  /** Ids of the documents that are new or have a new version. */
  get documents(): ReadonlySet<string> {
    return this.#documents
  }

  /** "12 added, 1 new version, 3 already there, 2 refused; 13 read." Undefined when there was nothing. */
  get words(): string | undefined {
    const { waiting } = this
    const taken = [
      this.#words('added', 'added'), this.#words('new-version', 'new version', 'new versions'), this.#words('already-there', 'already there'),
      this.#words('followed', 'feed followed', 'feeds followed'), this.#words('polled', 'feed looked at', 'feeds looked at'),
      waiting ? `${count(waiting, 'address', 'addresses')} to be fetched` : '', this.#words('refused', 'refused'),
    ].filter(Boolean)
    const read = [this.#words('read', 'read'), this.#words('failed', 'could not be read', 'could not be read')].filter(Boolean)
    const words = [taken.join(', '), read.join(', ')].filter(Boolean).join('; ') || undefined
    return words && `${words}.`
  }

  get json(): Readonly<Partial<Record<Outcome['kind'], number>>> {
    return Object.fromEntries(this.#counts)
  }

  #words(kind: Outcome['kind'], thing: string, many = thing): string {
    return this.of(kind) ? count(this.of(kind), thing, many) : ''
  }
}
