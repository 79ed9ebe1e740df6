import { z } from 'zod'
import { REACTION_CHOICES } from '../../doc/checks.ts'
import { id, list, moment, Span, typed } from './shared.ts'

export const ReactionItem = z.object({
  reaction: z.uuid(),
  version: id,
  words: Span.extend({ quote: z.string(), before: z.string(), after: z.string(), target: z.string().optional().meta({ description: 'The key of the statement that they are.' }) }).optional().meta({ description: 'Absent when it is to the article.' }),
  person: z.string(),
  isMine: z.boolean(),
  choice: z.enum(REACTION_CHOICES),
  reason: z.string().optional(),
  changedAt: moment,
}).meta({ id: 'ReactionItem', description: 'What one person makes of an article, or of words in it. Nothing that was found depends on it.' })
export type ReactionItem = z.infer<typeof ReactionItem>

export const ReactionList = z.object({
  taken: z.boolean().meta({ description: 'False when reactions are switched off: then none are given, either.' }),
  items: list(ReactionItem),
}).meta({ id: 'ReactionList' })
export type ReactionList = z.infer<typeof ReactionList>

export const NewReaction = z.object({
  choice: z.enum(REACTION_CHOICES).meta({ description: 'Of an article like or dislike, of words the others.' }),
  span: Span.optional(),
  target: z.string().max(200).optional(),
  reason: typed.max(2000).optional(),
}).strict().meta({ id: 'NewReaction', description: 'It takes the place of the one that the same person had before.' })
export type NewReaction = z.infer<typeof NewReaction>
