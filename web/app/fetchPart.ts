/** A part of the page that has not come. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched'
  /** Nobody answers; or hearsay does, and has no such part any more: this page is of another version. */
  readonly why: 'unreachable' | 'outdated'

  constructor(why: NotFetched['why']) {
    super(`A part of the page has not come: ${why}.`)
    this.why = why
  }
}

/** Fetch a part of the page. Rejects with a `NotFetched` that knows whether waiting will help. */
export async function fetchPart<Part>(fetch: () => Promise<Part>): Promise<Part> {
  return fetch().catch(async () => {
    if (!await isThere()) throw new NotFetched('unreachable')
    // It may have come back between the two questions.
    return fetch().catch(() => { throw new NotFetched('outdated') })
  })
}

/** Whether hearsay answers at all. */
export function isThere(): Promise<boolean> {
  return fetch('/', { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok, () => false)
}
