import { ApiError } from './client.ts'

/**
 * Whether there is nothing to show, or nothing any more, and why is to be said instead. What has come stays when asking for it anew
 * does not arrive or fails, unless the answer is that it is not there any more; a further page that fails is what somebody waits for.
 */
export function isHindered<Found extends { readonly data: unknown; readonly error: Error | null; readonly isFetchNextPageError?: boolean }>(found: Found): found is Found & { readonly error: Error } {
  const { data, error, isFetchNextPageError = false } = found
  return error !== null && (data === undefined || isFetchNextPageError || (error instanceof ApiError && [404, 410].includes(error.status)))
}
