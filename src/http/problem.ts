import { HTTPException } from 'hono/http-exception'
import { CorrectionRefused } from '../correct/makeCorrection.ts'
import { SearchError } from '../store/search/searchError.ts'
import { MissingError, StoreError, TakenError } from '../store/storeError.ts'
import { troubleOf } from '../work/troubles.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from './api.ts'

/** What the server will not or cannot do, as whoever asked is to hear it. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: ContentfulStatusCode
  /** What to do about it. */
  readonly hint: string
  /** What else the answer tells, for those who can make something of it. */
  readonly more: object

  constructor(status: ContentfulStatusCode, message: string, hint: string, more: object = {}) {
    super(message)
    this.status = status
    this.hint = hint
    this.more = more
  }
}

/** What an error comes to: its status, and what is said of it. A fault is one of ours, which somebody should see. */
export function problemOf(error: unknown): { readonly status: ContentfulStatusCode; readonly problem: Problem; readonly isFault: boolean } {
  const said = (status: ContentfulStatusCode, message: string, hint: string, isFault = false) => ({ status, problem: { error: { message, hint } }, isFault })
  if (error instanceof Refused) {
    const { status, problem, isFault } = said(error.status, error.message, error.hint)
    return { status, problem: { ...problem, ...error.more }, isFault }
  }
  // What the framework cannot read before any route is asked.
  if (error instanceof HTTPException) return error.status === 415 ? said(415, 'What was sent is not of a kind that is taken here.', BODY) : error.status < 500 ? said(error.status, 'What was sent cannot be read: it is empty, cut off, or no JSON.', BODY) : said(500, `This is a fault in hearsay: ${error.message}`, FAULT, true)
  if (error instanceof CorrectionRefused) return said(error.isStale ? 409 : 400, error.message, error.isStale ? 'Get the reading again, and see what has become of it.' : 'Nothing was changed. Send it again otherwise.')
  if (error instanceof SearchError) return { status: 400, isFault: false, problem: { error: { message: error.message, hint: ASKING, ...(error.at && { at: { start: error.at.start, end: error.at.end } }) } } }
  if (error instanceof StoreError) return error instanceof MissingError ? said(404, error.message, GONE) : error instanceof TakenError ? said(409, error.message, 'Lists have the names that are taken.') : said(400, error.message, 'Nothing was changed. Ask again otherwise.')
  switch (troubleOf(error)) {
    case 'away': return said(503, 'The PostgreSQL server that keeps the collection does not answer.', 'See whether it runs and can be reached; then try again.')
    case 'full': return said(507, 'The disk is full: nothing more can be written, and everything before it is kept.', 'Make room, then try again.')
    case 'content': return said(400, 'The database does not take this: a character in it is none, or a number is too large.', 'Leave out NUL, halves of characters and numbers beyond what /api/openapi.json allows.')
    default: return said(500, `This is a fault in hearsay: ${(error as Error)?.message || String(error)}`, FAULT, true)
  }
}

const ASKING = 'What can be asked, and how, is told by “hearsay help search” and beside the desk’s search field.'
/** What is not there under an id that was rightly made. */
export const GONE = 'It may have been deleted or purged meanwhile. Lists have what is there.'
const BODY = 'Send JSON with the header "Content-Type: application/json", as /api/openapi.json describes it for this address.'
const FAULT = 'Please report it, with what was done before and what the terminal says.'
