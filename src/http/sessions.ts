import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Refused } from './problem.ts'

/**
 * Who may come in. An address with a token in it lets one browser in, once, which from then on shows a secret of its own; where a password is set, whoever
 * knows it comes in, too. Kept are only hashes, and only as long as the server runs.
 */
export class Sessions {
  readonly #tokens = new Set<string>()
  readonly #secrets = new Set<string>()
  readonly #salt = randomBytes(16)
  readonly #password: Buffer | undefined
  #trying = Promise.resolve()
  #waiting = 0

  constructor(password?: string) {
    this.#password = password === undefined ? undefined : this.#derive(password)
  }

  get hasPassword(): boolean {
    return this.#password !== undefined
  }

  /** A token that lets somebody in once. */
  newToken(): string {
    const token = newSecret()
    this.#tokens.add(hashOf(token))
    return token
  }

  /** The secret that takes the place of a token; undefined when it was never given, or has been used. */
  redeem(token: string): string | undefined {
    return this.#tokens.delete(hashOf(token)) ? this.#begin() : undefined
  }

  /** The secret for somebody who knows the password; undefined for those who do not. They wait for the answer, one after another. */
  async signIn(password: string): Promise<string | undefined> {
    return await this.knowsPassword(password) ? this.#begin() : undefined
  }

  async knowsPassword(password: string): Promise<boolean> {
    if (!this.#password) return false
    if (this.#waiting >= MOST_WAITING) throw new Refused(429, 'Too many passwords are being tried.', 'Wait a minute, then try again.')
    this.#waiting++
    const tried = this.#trying.then(() => this.#try(password))
    this.#trying = tried.then(() => {})
    return tried.finally(() => { this.#waiting-- })
  }

  has(secret: string): boolean {
    return this.#secrets.has(hashOf(secret))
  }

  #begin(): string {
    const secret = newSecret()
    this.#secrets.add(hashOf(secret))
    return secret
  }

  async #try(password: string): Promise<boolean> {
    if (timingSafeEqual(this.#derive(password), this.#password!)) {
      // Programs send it with each call, and to work it out again takes long on purpose.
      this.#secrets.add(hashOf(password))
      return true
    }
    await setTimeout(WRONG_MS)
    return false
  }

  #derive(password: string): Buffer {
    return scryptSync(password.normalize('NFC'), this.#salt, 32)
  }
}

// So that guessing takes years.
const WRONG_MS = 1000
const MOST_WAITING = 10

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
