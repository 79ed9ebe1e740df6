import type { FoundArticle } from '../doc/gathered.ts'

/** Something that was not taken in for nothing but that it had been removed on purpose, and the collection that it was to go into. */
export interface Held {
  readonly article: FoundArticle
  readonly collection?: string
}

/**
 * What was given and refused because it had been removed on purpose, until somebody wants it after all. It is held in memory alone, so that nothing of what was
 * removed reaches the disk unless somebody says so; the oldest goes when it becomes too much.
 */
export class HeldBack {
  /** By the names of refusals, the oldest first. */
  readonly #held = new Map<string, Held>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes = MAX_BYTES) {
    this.#maxBytes = maxBytes
  }

  keep(refusal: string, held: Held): void {
    this.#held.set(refusal, held)
    this.#bytes += sizeOf(held)
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.letGo(oldest)
    }
  }

  get(refusal: string): Held | undefined {
    return this.#held.get(refusal)
  }

  letGo(refusal: string): void {
    const held = this.#held.get(refusal)
    if (!held) return
    this.#held.delete(refusal)
    this.#bytes -= sizeOf(held)
  }
}

const MAX_BYTES = 64 * 1024 ** 2

function sizeOf({ article: { article, original } }: Held): number {
  return article.text.length * 2 + (original?.bytes.length ?? 0)
}
