import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError, send } from '../api/client.ts'
import { checkQuery } from '../api/queries.ts'
import { takeChanged } from '../api/changed.ts'
import type { CheckDetail, StaleCheck } from '../../src/http/api.ts'

/** What is done to a worksheet: each answer is how it is then, also where nothing was done since somebody else was faster. */
export function useWorksheet(check: string) {
  const queries = useQueryClient()
  const take = (detail: CheckDetail) => queries.setQueryData(checkQuery(check).queryKey, detail)
  const ask = async (method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<CheckDetail> => {
    try {
      const detail = await send<CheckDetail>(method, `/api/checks/${check}${path}`, body)
      take(detail)
      void takeChanged(queries, { what: 'check', document: detail.document })
      return detail
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) take((error.answer as StaleCheck).current)
      throw error
    }
  }
  return {
    ask,
    /** Change one field of what a path names; empty is nothing. */
    setField: (path: string, field: string, method: 'PATCH' | 'PUT' = 'PATCH') => (typed: string, was: string) => ask(method, path, { set: { [field]: typed || null }, was: { [field]: was || null } }),
    setRemoved: (path: string, removed: boolean) => ask('PATCH', path, { set: { removed }, was: { removed: !removed } }),
  }
}

/** Do one thing to a worksheet at a press, and tell when it did not work. */
export function useAct(run: () => Promise<unknown>) {
  return useMutation({ mutationFn: run })
}
