import { settledOr } from '../work/settledOr.ts'
import { Refused } from './problem.ts'
import type { MiddlewareHandler } from 'hono'

/** Answers for whoever takes too long, so that nobody waits without knowing why; what is under way ends by itself. Not for those that are meant to take long. */
export function withinTime(limitMs: number, except: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (except.includes(c.req.path)) return next()
    const answer = next()
    if (!await settledOr(answer, limitMs)) {
      answer.catch(() => {})
      throw new Refused(503, `The collection has not answered for ${limitMs / 1000} seconds.`, 'It may be taking in or reading a lot. Try again in a while.')
    }
    await answer
  }
}
