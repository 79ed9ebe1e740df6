import { z } from 'zod'
import { count, id, moment, pageOf, PageQuery } from './shared.ts'

export const FAILURE_KINDS = ['unread', 'untaken', 'refused', 'waiting'] as const

export const FailuresQuery = PageQuery.extend({
  kind: z.enum(FAILURE_KINDS).default('unread').meta({ description: 'What could not be read; what was given to the desk and not taken in; addresses that were refused when they were fetched; addresses that wait.' }),
  collection: z.uuid().optional(),
})
export type FailuresQuery = z.input<typeof FailuresQuery>

export const FailureItem = z.object({
  kind: z.enum(FAILURE_KINDS),
  name: z.string().meta({ description: 'A title or, as `No title: “The ferry …”`, the first words of a text that has none; a file\'s name or an address.' }),
  document: id.optional(),
  version: id.optional(),
  link: z.string().optional().meta({ description: 'Names the address, where it is one.' }),
  refusal: z.uuid().optional().meta({ description: 'Names what was not taken in.' }),
  outlet: z.string().optional(),
  feed: z.string().optional().meta({ description: 'Which feed had listed it.' }),
  reason: z.string().optional().meta({ description: 'A whole sentence. What only waits for its turn has none.' }),
  again: z.literal(true).optional().meta({ description: 'It was refused only because it had been removed on purpose, and can be taken in after all: /api/failures/again.' }),
  tries: count,
  at: moment.optional().meta({ description: 'When it was tried last.' }),
}).meta({ id: 'FailureItem', description: 'Something that did not come in, or has not yet.' })
export type FailureItem = z.infer<typeof FailureItem>

export const FailurePage = pageOf(FailureItem).meta({ id: 'FailurePage' })
export type FailurePage = z.infer<typeof FailurePage>

export const FailureCounts = z.object({ unread: count, untaken: count, refused: count, waiting: count }).meta({ id: 'FailureCounts', description: 'How much of each kind, without what was dismissed.' })
export type FailureCounts = z.infer<typeof FailureCounts>

const OneVersion = z.object({ document: id, version: id }).strict()
const OneLink = z.object({ link: id }).strict()
const OneRefusal = z.object({ refusal: z.uuid() }).strict()

export const WhichFailure = z.union([OneVersion, OneLink]).meta({ id: 'WhichFailure', description: 'What can be tried again. What was not taken in is to be given again.' })
export type WhichFailure = z.infer<typeof WhichFailure>

export const WhichRemoved = z.union([OneLink, OneRefusal]).meta({ id: 'WhichRemoved', description: 'What was refused only because it had been removed on purpose.' })
export type WhichRemoved = z.infer<typeof WhichRemoved>

export const WhichDismissed = z.union([OneVersion, OneLink, OneRefusal]).meta({ id: 'WhichDismissed' })
export type WhichDismissed = z.infer<typeof WhichDismissed>

export const WhichFailures = z.union([OneVersion, OneLink, OneRefusal, z.object({ all: z.literal(true) }).strict()]).meta({ id: 'WhichFailures', description: 'One, or all that could not be read, was not taken in or was refused.' })
export type WhichFailures = z.infer<typeof WhichFailures>

export const Dismissed = z.object({ dismissed: count }).meta({ id: 'Dismissed' })
export type Dismissed = z.infer<typeof Dismissed>
