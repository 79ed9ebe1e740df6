import { z } from 'zod'
import { ChangedEvent } from './checks.ts'
import { CorrectedEvent } from './corrections.ts'
import { count, id, list } from './shared.ts'
import { WhichRemoved } from './failures.ts'

// Events, at /api/events: `event:` is the name here, `data:` its value as JSON, `id:` the place in the stream that whoever comes back names as Last-Event-ID (or as `since`).

export const OUTCOME_KINDS = ['added', 'new-version', 'already-there', 'queued', 'followed', 'polled', 'read', 'refused', 'failed'] as const

export const OutcomeEvent = z.object({
  kind: z.enum(OUTCOME_KINDS),
  name: z.string().meta({ description: 'A file\'s name, an address, a title.' }),
  document: id.optional(),
  version: id.optional(),
  reason: z.string().optional().meta({ description: 'Why it was refused, has failed or is tried again later: a whole sentence.' }),
  again: WhichRemoved.optional().meta({ description: 'Of what was refused only because it had been removed on purpose: what to send to /api/failures/again, which takes it in after all.' }),
  notes: list(z.string()).optional(),
  count: count.optional().meta({ description: 'Of a feed: how many addresses are new; of a bundle: how many documents so far.' }),
  job: z.string().optional().meta({ description: 'Which call to add it comes from. Absent once it is fetched or read: then name and document tell.' }),
}).meta({ id: 'OutcomeEvent', description: 'What became of one thing that was given, fetched or read.' })
export type OutcomeEvent = z.infer<typeof OutcomeEvent>

export const JobEvent = z.object({
  job: z.string(),
  counts: z.partialRecord(z.enum(OUTCOME_KINDS), count).meta({ description: 'How many of each outcome it had.' }),
  reason: z.string().optional().meta({ description: 'Why it was given up; what it had told of is kept.' }),
}).meta({ id: 'JobEvent', description: 'All of what one call gave has been taken in or refused. Reading and fetching go on.' })
export type JobEvent = z.infer<typeof JobEvent>

export const Progress = z.object({
  waiting: count.meta({ description: 'Articles, addresses and feeds that wait for somebody to take them.' }),
  active: count,
  done: count.meta({ description: 'Since the server was started.' }),
  failed: count,
  perSecond: z.number(),
  etaMs: z.number().optional(),
  trouble: z.string().optional().meta({ description: 'Why nothing goes on at present: a whole sentence.' }),
}).meta({ id: 'Progress' })
export type Progress = z.infer<typeof Progress>

export const MissedEvent = z.object({}).strict().meta({ id: 'MissedEvent', description: 'More has happened than the server remembers, or it was started anew: load again what is shown.' })

export const EVENTS = { outcome: OutcomeEvent, job: JobEvent, corrected: CorrectedEvent, changed: ChangedEvent, progress: Progress, missed: MissedEvent } as const
export type EventName = keyof typeof EVENTS
