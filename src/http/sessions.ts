import { createHash, randomBytes, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { forgetSessions, keepSession, loadSessions, markSeen } from '../store/sessions.ts'
import { Refused } from './problem.ts'
import type { Session } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'

/**
 * Who may come in. An address with a token in it lets one browser in, once, which from then on shows a secret of its own; where a password is set, whoever
 * knows it comes in, too. Kept are only hashes. Who has come in by a token stays in when the server is started again, until he was away for a month or is
 * shut out; who has come in by the password, as long as the server runs, since it may be another one then.
 */
export class Sessions {
  readonly #store: Store
  readonly #tokens = new Set<string>()
  readonly #sessions: Map<string, Session>
  /** Hashes of passwords that were right. */
  readonly #passwords = new Set<string>()
  readonly #salt = randomBytes(16)
  readonly #password: Buffer | undefined
  #trying = Promise.resolve()
  #waiting = 0

  private constructor(store: Store, sessions: readonly Session[], password: string | undefined) {
    this.#store = store
    this.#sessions = new Map(sessions.map(session => [session.hash, session]))
    this.#password = password === undefined ? undefined : this.#derive(password)
  }

  static async open(store: Store, password?: string): Promise<Sessions> {
    return new Sessions(store, await loadSessions(store.db, KEPT_DAYS), password)
  }

  get hasPassword(): boolean {
    return this.#password !== undefined
  }

  /** Those that may come in, the one seen last first. */
  list(): Session[] {
    return [...this.#sessions.values()].sort((a, b) => b.seenAt.getTime() - a.seenAt.getTime())
  }

  /** A token that lets somebody in once. */
  newToken(): string {
    const token = newSecret()
    this.#tokens.add(hashOf(token))
    return token
  }

  /** The secret that takes the place of a token; undefined when it was never given, or has been used. */
  async redeem(token: string, browser: string): Promise<string | undefined> {
    return this.#tokens.delete(hashOf(token)) ? this.begin('browser', browser) : undefined
  }

  /** Let somebody in for good, by the secret that this resolves to. */
  async begin(kind: Session['kind'], name: string): Promise<string> {
    const secret = newSecret()
    const session = await keepSession(this.#store.db, { hash: hashOf(secret), kind, name })
    this.#sessions.set(session.hash, session)
    return secret
  }

  /** The secret for somebody who knows the password; undefined for those who do not. They wait for the answer, one after another. */
  async signIn(password: string, browser: string): Promise<string | undefined> {
    if (!await this.knowsPassword(password)) return undefined
    const secret = newSecret()
    const hash = hashOf(secret)
    this.#sessions.set(hash, { session: randomUUID(), hash, kind: 'browser', name: browser, begunAt: new Date(), seenAt: new Date() })
    return secret
  }

  async knowsPassword(password: string): Promise<boolean> {
    if (!this.#password) return false
    // Programs send it with each call, and to work it out again takes long on purpose.
    if (this.#passwords.has(hashOf(password))) return true
    if (this.#waiting >= MOST_WAITING) throw new Refused(429, 'Too many passwords are being tried.', 'Wait a minute, then try again.')
    this.#waiting++
    const tried = this.#trying.then(() => this.#try(password))
    this.#trying = tried.then(() => {})
    return tried.finally(() => { this.#waiting-- })
  }

  /** Whose secret this is; undefined when it is nobody's. */
  of(secret: string): Session | undefined {
    const session = this.#sessions.get(hashOf(secret))
    if (session && Date.now() - session.seenAt.getTime() > KEPT_DAYS * DAY_MS) return undefined
    return session
  }

  /** Note that somebody is here, at most once an hour. Returns whether that was new. */
  see(session: Session): boolean {
    if (Date.now() - session.seenAt.getTime() < HOUR_MS) return false
    this.#sessions.set(session.hash, { ...session, seenAt: new Date() })
    // Nobody is to wait for that, and the next hour has another one.
    markSeen(this.#store.db, session.session).catch(() => {})
    return true
  }

  /** Let somebody in no longer. Resolves to whether there was one of that id. */
  async end(id: string): Promise<boolean> {
    const found = this.list().find(({ session }) => session === id)
    if (!found) return false
    this.#sessions.delete(found.hash)
    await forgetSessions(this.#store.db, id)
    return true
  }

  async #try(password: string): Promise<boolean> {
    if (timingSafeEqual(this.#derive(password), this.#password!)) {
      this.#passwords.add(hashOf(password))
      return true
    }
    await setTimeout(WRONG_MS)
    return false
  }

  #derive(password: string): Buffer {
    return scryptSync(password.normalize('NFC'), this.#salt, 32)
  }
}

/** How long somebody may stay away and still come in. */
const KEPT_DAYS = 30
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

// So that guessing takes years.
const WRONG_MS = 1000
const MOST_WAITING = 10

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
