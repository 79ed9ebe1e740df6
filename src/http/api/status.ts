import { z } from 'zod'
import { Progress } from './events.ts'
import { count } from './shared.ts'

export const Status = z.object({
  engine: z.string().meta({ description: 'The version of what reads.' }),
  kind: z.enum(['embedded', 'server']),
  place: z.string().meta({ description: 'Where the collection lies, for people.' }),
  who: z.string().meta({ description: 'Who has opened the desk: what is done without a name is noted as done by him.' }),
  memoryBytes: count.meta({ description: 'That the server takes at present.' }),
  documents: count,
  read: count.meta({ description: 'Documents whose current version has a reading.' }),
  foreign: count.optional().meta({ description: 'Those of them that are in no language that is read: they are kept, and nothing was looked for in them.' }),
  failed: count.meta({ description: 'Documents whose current version could not be read.' }),
  progress: Progress,
  maxUploadBytes: count.meta({ description: 'Of all files in one call.' }),
}).meta({ id: 'Status' })
export type Status = z.infer<typeof Status>
