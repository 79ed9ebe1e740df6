import { z } from 'zod'
import { list, moment, typed } from './shared.ts'

export const SessionItem = z.object({
  session: z.uuid(),
  kind: z.enum(['browser', 'program']),
  name: z.string(),
  begunAt: moment,
  seenAt: moment.meta({ description: 'Within the hour.' }),
  isThis: z.boolean().meta({ description: 'It is the one that asks.' }),
}).meta({ id: 'SessionItem', description: 'A browser or a program that may come in.' })
export type SessionItem = z.infer<typeof SessionItem>

export const SessionList = z.object({ items: list(SessionItem) }).meta({ id: 'SessionList' })
export type SessionList = z.infer<typeof SessionList>

export const NewSession = z.object({ name: typed.min(1).max(100) }).strict().meta({ id: 'NewSession', description: 'What the program is to be called.' })
export type NewSession = z.infer<typeof NewSession>

export const SessionToken = z.object({ token: z.string().meta({ description: 'To be sent as "Authorization: Bearer". It is told this once.' }) }).meta({ id: 'SessionToken' })
export type SessionToken = z.infer<typeof SessionToken>
