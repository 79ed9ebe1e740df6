import { settledOr } from '../work/settledOr.ts'
import { Refused } from './problem.ts'
import type { MiddlewareHandler } from 'hono'

/** Answers for whoever takes too long, so that nobody waits without knowing why; what is under way ends by itself. Not for those that are meant to take long, some of which are a path, others a method on one. */
export function withinTime(limitMs: number, except: readonly (string | RegExp)[]): MiddlewareHandler {
  return async (c, next) => {
    if (except.some(one => (typeof one === 'string' ? one === c.req.path : one.test(`${c.req.method} ${c.req.path}`)))) return next()
    const answer = next()
    if (!await settledOr(answer, limitMs)) {
      answer.catch(() => {})
      throw new Refused(503, `The collection has not answered for ${limitMs / 1000} seconds.`, 'It may be taking in or reading a lot. Try again in a while.')
    }
    await answer
  }
}
