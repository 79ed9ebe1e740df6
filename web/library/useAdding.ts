import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { adding } from '../strings.ts'
import { ApiError, post } from '../api/client.ts'
import { noteCall } from '../api/events.ts'
import { statusQuery } from '../api/queries.ts'
import type { AddLinks, AddText, JobAccepted } from '../../src/http/api.ts'

type Where = Pick<AddText, 'collection'>

export interface Adding {
  readonly isSending: boolean
  /** Why the last was not taken. What was typed is still there. */
  readonly error: Error | undefined
  /** Each resolves to whether the server has taken it; what becomes of it then, events tell. */
  addText(text: AddText): Promise<boolean>
  addLinks(words: readonly string[], where?: Where): Promise<boolean>
  addFiles(files: readonly File[], where?: Where): Promise<boolean>
}

export function useAdding(): Adding {
  const queries = useQueryClient()
  const [isSending, setIsSending] = useState(false)
  const [error, setError] = useState<Error>()
  const send = async (bodyOf: () => object | Promise<object>): Promise<boolean> => {
    setError(undefined)
    setIsSending(true)
    try {
      const { job } = await post<JobAccepted>('/api/add', await bodyOf())
      noteCall(job)
      return true
    } catch (reason) {
      setError(reason as Error)
      return false
    } finally {
      setIsSending(false)
    }
  }
  return {
    isSending, error,
    addText: text => send(() => text),
    addLinks: (words, where = {}) => send((): AddLinks => ({ urls: words.map(address), ...where })),
    addFiles: async (files, { collection } = {}) => files.length > 0 && send(async () => {
      const { maxUploadBytes } = await queries.ensureQueryData(statusQuery)
      if (files.reduce((sum, { size }) => sum + size, 0) > maxUploadBytes) throw new ApiError(adding.tooLarge(`${Math.round(maxUploadBytes / 1e6)} MB`), 413)
      const form = new FormData()
      for (const file of files) form.append('files', file)
      if (collection) form.append('collection', collection)
      return form
    }),
  }
}

function address(word: string): string {
  if (!/^https?:\/\/./i.test(word) || !URL.canParse(word)) throw new ApiError(adding.noLink(word), 400)
  return word
}
