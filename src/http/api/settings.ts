import { z } from 'zod'
import { list, moment, typed } from './shared.ts'

const set = { setBy: z.string().optional().meta({ description: 'Absent as long as it is as it was from the beginning.' }), setAt: moment.optional() }

export const Settings = z.object({
  reactions: z.object({ value: z.boolean(), ...set }).meta({ description: 'Whether people may react to articles and statements, and see reactions.' }),
  ratingScale: z.object({ value: list(z.string()), ...set }).meta({ description: 'Words for what somebody makes of something that was checked.' }),
}).meta({ id: 'Settings', description: 'What the people of a desk have agreed upon for the whole collection.' })
export type Settings = z.infer<typeof Settings>

export const SettingsChange = z.object({
  reactions: z.boolean(),
  ratingScale: z.array(typed.min(1).max(100)).max(20).readonly(),
}).partial().strict().meta({ id: 'SettingsChange' })
export type SettingsChange = z.infer<typeof SettingsChange>
