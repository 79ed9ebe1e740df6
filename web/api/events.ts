import { get } from './client.ts'
import type { ApiError } from './client.ts'
import type { QueryClient } from '@tanstack/react-query'
import { takeChanged, CHANGED_LISTS } from './changed.ts'
import { takeCorrected } from './corrected.ts'
import type { ChangedEvent, CorrectedEvent, OutcomeEvent, Progress } from '../../src/http/api.ts'

/** What the server tells by itself, as far as it has told. */
export interface Happenings {
  readonly isConnected: boolean
  /** The server does not know this browser any more. */
  readonly isShutOut: boolean
  readonly progress?: Progress
  /** What was not taken in or not read, the newest first, until somebody dismisses it. */
  readonly problems: readonly Problem[]
  /** The last that went well. */
  readonly last?: OutcomeEvent
  /** What has become of what was added here, the newest first, until somebody lets it go. */
  readonly arrived: readonly OutcomeEvent[]
}

export interface Problem extends OutcomeEvent {
  readonly nth: number
}

let state: Happenings = { isConnected: true, isShutOut: false, problems: [], arrived: [] }
/** Calls of this window, and what has become of what calls of whomever gave. The server may tell before it has answered. */
const calls = new Set<string>()
let arrivals: readonly OutcomeEvent[] = []
/** Which call asked for an address that is to be fetched: what comes of it says so no more. */
const asked = new Map<string, string>()
const listeners = new Set<() => void>()
let nth = 0

/** Listen to the server from now on, and let lists and readings be asked for anew when they have changed. Returns how to end it. */
export function listen(queries: QueryClient): () => void {
  const refresh = throttled(() => void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => LISTS.has(name as string) }))
  let source = open(queries, refresh)
  // A browser comes back by itself, but not to a server that refused it once.
  const timer = setInterval(() => {
    if (source.readyState !== EventSource.CLOSED) return
    source = open(queries, refresh)
    // Of a stream that is refused the browser does not tell why.
    get('/api/status').catch((error: ApiError) => set({ isShutOut: error.status === 401 }))
  }, COME_BACK_MS)
  return () => {
    clearInterval(timer)
    source.close()
  }
}

const COME_BACK_MS = 5000

function open(queries: QueryClient, refresh: () => void): EventSource {
  const source = new EventSource('/api/events')
  const on = <Data>(name: string, then: (data: Data) => void) => source.addEventListener(name, event => then(JSON.parse((event as MessageEvent<string>).data) as Data))
  source.addEventListener('open', () => {
    // What happened meanwhile, nobody has told, and what was asked for meanwhile has not come.
    if (!state.isConnected) void queries.invalidateQueries()
    set({ isConnected: true, isShutOut: false })
  })
  source.addEventListener('error', () => set({ isConnected: false }))
  on<Progress>('progress', progress => set({ progress }))
  on<object>('missed', refresh)
  on<object>('job', refresh)
  on<ChangedEvent>('changed', event => {
    if (event.what === 'removed') {
      arrivals = arrivals.filter(({ document }) => document !== event.document)
      showArrived()
    }
    void takeChanged(queries, event)
  })
  on<CorrectedEvent>('corrected', ({ documents }) => { for (const document of documents) void takeCorrected(queries, document) })
  on<OutcomeEvent>('outcome', outcome => {
    if (outcome.kind === 'refused' || outcome.kind === 'failed') set({ problems: [{ ...outcome, nth: nth++ }, ...state.problems].slice(0, MOST) })
    else set({ last: outcome })
    noteArrival(outcome)
    if (outcome.kind === 'read' && outcome.document) {
      void queries.invalidateQueries({ queryKey: ['reading', outcome.document] })
      void queries.invalidateQueries({ queryKey: ['document', outcome.document] })
      void queries.invalidateQueries({ queryKey: ['corrections', outcome.document] })
    }
    refresh()
  })
  return source
}

const LISTS = new Set(['documents', 'actors', 'actor', 'collections', 'outlets', 'status', 'search', 'facets', 'searches', 'failures', 'feeds', 'gaps', 'timeline', 'figures', ...CHANGED_LISTS])
const MOST = 500

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function happenings(): Happenings {
  return state
}

/** Of an address it is told what its fetch came to, and that it will be tried again; what is refused is told among what went wrong. */
function noteArrival(outcome: OutcomeEvent): void {
  const { kind, name, document, reason } = outcome
  const job = outcome.job ?? (kind === 'read' ? undefined : asked.get(name))
  if (!job) return
  const isOpen = kind === 'queued'
  if (isOpen) asked.set(name, job)
  else asked.delete(name)
  if (isOpen ? !reason : !document) return
  // Of what was added twice, the last that came of it is told.
  arrivals = [{ ...outcome, job }, ...arrivals.filter(before => before.name !== name || (before.document ?? document) !== document)].slice(0, MOST)
  if (calls.has(job)) showArrived()
}

/** What comes in by this call was added here. */
export function noteCall(job: string): void {
  calls.add(job)
  showArrived()
}

function showArrived(): void {
  set({ arrived: arrivals.filter(({ job }) => calls.has(job!)) })
}

export function dismissArrived(): void {
  calls.clear()
  showArrived()
}

/** Let a problem go, or all of them. */
export function dismiss(which?: number): void {
  set({ problems: which === undefined ? [] : state.problems.filter(problem => problem.nth !== which) })
}

function set(change: Partial<Happenings>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** At once, and then at most once in a while: a thousand outcomes a second must not make a thousand questions. */
function throttled(run: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let last = -Infinity
  return () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      last = performance.now()
      run()
    }, Math.max(0, last + PAUSE_MS - performance.now()))
  }
}

const PAUSE_MS = 700
