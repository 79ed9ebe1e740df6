import { person } from '../app/person.ts'
import { shell } from '../strings.ts'
import type { Problem } from '../../src/http/api.ts'

/** An answer other than what was asked for: its message is for people. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** Of HTTP; 0 when there was no answer. */
  readonly status: number
  readonly hint: string | undefined
  /** All of the answer: some refusals say more than a sentence. */
  readonly answer: unknown

  constructor(message: string, status: number, hint?: string, answer?: unknown) {
    super(message)
    this.status = status
    this.hint = hint
    this.answer = answer
  }
}

/** Ask the server for something. Rejects with an `ApiError`. */
export function get<Answer>(path: string, query: Readonly<Record<string, string | number | undefined>> = {}, signal?: AbortSignal): Promise<Answer> {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') words.set(name, String(value))
  return ask(words.size ? `${path}?${words}` : path, signal ? { signal } : {})
}

/** Send something to the server: a value as JSON, or files in a form. Rejects with an `ApiError`. */
export function post<Answer>(path: string, body?: object): Promise<Answer> {
  return send('POST', path, body)
}

/** Change or take away something on the server. Rejects with an `ApiError`. */
export function send<Answer>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer> {
  const isForm = body instanceof FormData
  return ask(path, { method, ...(body && { body: isForm ? body : JSON.stringify(body) }), ...(!isForm && { headers: { 'content-type': 'application/json' } }) })
}

/** Get a file: a value that is sent along goes as JSON. Rejects with an `ApiError`, also when the file does not arrive whole. */
export async function getFile(path: string, body?: object, signal?: AbortSignal): Promise<{ readonly name: string; readonly bytes: Blob }> {
  const response = await answerTo(path, { ...(body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }), ...(signal && { signal }) })
  if (!response.ok) throw problemIn(response, await response.json().catch(() => undefined))
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const bytes = await response.blob().catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    throw new ApiError(shell.brokenOff, 0)
  })
  return { name: name ? decodeURIComponent(name) : 'hearsay', bytes }
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await answerTo(path, init)
  const answer = await response.json().catch(() => undefined) as unknown
  if (response.ok && answer !== undefined) return answer as Answer
  throw problemIn(response, answer)
}

async function answerTo(path: string, init: RequestInit): Promise<Response> {
  const name = person()
  const headers = { ...init.headers, ...(name && { 'hearsay-person': encodeURIComponent(name) }) }
  return fetch(path, { ...init, headers }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    throw new ApiError(shell.unreachable, 0)
  })
}

function problemIn(response: Response, answer: unknown): ApiError {
  const problem: Partial<Problem['error']> & { readonly message: string } = isProblem(answer) ? answer.error : { message: shell.unreadable(response.status) }
  return new ApiError(problem.message, response.status, problem.hint, answer)
}

function isProblem(answer: unknown): answer is Problem {
  return typeof (answer as Problem | undefined)?.error?.message === 'string'
}
