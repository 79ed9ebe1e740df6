import { IntakeError } from '../intakeError.ts'

/**
 * Why nothing was fetched: hearsay was told never to; the address is none to fetch, or lies in a private network; robots.txt or a
 * status says no; redirects lead nowhere; a name, a certificate, a connection or a proxy fails; it takes too long, is too large, or
 * is packed in a way that nobody unpacks; the site has asked to be left alone for a while.
 */
export type RefusalKind = 'never' | 'address' | 'private' | 'robots' | 'status' | 'redirect' | 'name' | 'certificate' | 'connection' | 'proxy' | 'timeout' | 'size' | 'packing' | 'wait'

export interface RefusalFacts {
  /** Whether trying again later may help. */
  readonly isTemporary?: boolean
  /** Before which it is no use, or not wanted. */
  readonly retryAfterMs?: number | undefined
  /** The status of HTTP, where one was given. */
  readonly status?: number
  readonly cause?: unknown
}

/** An address that was not fetched. Its message is a sentence for whoever wanted it, with the way out. */
export class FetchRefused extends IntakeError {
  override readonly name: string = 'FetchRefused'
  readonly kind: RefusalKind
  readonly isTemporary: boolean
  readonly retryAfterMs?: number
  readonly status?: number

  constructor(kind: RefusalKind, message: string, { isTemporary = false, retryAfterMs, status, cause }: RefusalFacts = {}) {
    super(message, { cause })
    this.kind = kind
    this.isTemporary = isTemporary
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs
    if (status !== undefined) this.status = status
  }
}

export const BY_HAND = 'Open the page in a browser, save it, and add the file; or paste its text.'
export const LATER_OR_BY_HAND = 'Try again later, or open the page in a browser, save it, and add the file.'

/** What a status other than success means for whoever wanted the page. */
export function refusedStatus(status: number, retryAfterMs: number | undefined): FetchRefused {
  const isTemporary = status === 408 || status === 425 || status === 429 || status >= 500
  const known = STATUSES[status] ?? (status >= 500 ? FAULT : undefined)
  const message = known ? known.replace('#', String(status)) : `The site answers with status ${status}, which is no page. ${BY_HAND}`
  return new FetchRefused('status', message, { status, isTemporary, retryAfterMs })
}

const FAULT = 'The site has a fault of its own (#). Try again later.'

const STATUSES: Readonly<Record<number, string>> = {
  401: `The site wants a login for this page (#). ${BY_HAND}`,
  402: `The site wants to be paid for this page (#). ${BY_HAND}`,
  403: `The site refuses automatic reading (#). ${BY_HAND}`,
  404: 'There is no page at this address (#). Check the address; an archive of the web may still have the page.',
  406: `The site has no form of this page that hearsay reads (#). ${BY_HAND}`,
  408: 'The site took too long to make up its mind (#). Try again later.',
  410: 'The page is gone for good (#). An archive of the web may still have it.',
  429: 'The site asks for fewer requests (#). Try again later.',
  451: `The page is withheld for legal reasons (#). ${BY_HAND}`,
  503: 'The site is overloaded or closed for repair (#). Try again later.',
}
