import { z } from 'zod'
import { unturned } from '../../export/clean.ts'
import { isIsoDate } from '../../text/isoDate.ts'

export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({
  items: list(item),
  next: z.string().optional().meta({ description: 'Asks for the page after this one, as `cursor`. Absent on the last.' }),
})

export const id = z.string().regex(/^[\da-f]{32}$/)
export const moment = z.iso.datetime()
export const date = z.string().meta({ description: 'ISO 8601, as precise as known: 2024, 2024-11, 2024-11-19, or with a time.' })
/** A date that somebody gives: of a day that there is. */
export const givenDate = z.string().max(40).refine(isIsoDate, 'A date is written 2024, 2024-11 or 2024-11-19, or with a time, and is a day that there is').meta({ description: 'ISO 8601, as precise as known.' })
export const count = z.int().min(0)
/** What an article is called. */
export const called = {
  title: z.string().optional(),
  opening: z.string().optional().meta({ description: 'Only where there is no title: the first words of the text, cut at a word\'s end. They are no title and should not be shown as one.' }),
}
/** What people type, without marks that would turn the direction of the words around it. What is no text is refused by its field's name. */
export const typed = z.string().overwrite(unturned).trim()

export const Span = z.object({ start: count, end: count }).meta({ id: 'Span', description: 'UTF-16 units of a text, the end excluded.' })
export type Span = z.infer<typeof Span>

/** What an article says of where it is from: a list that left it out would take a reprint for a report. */
export const relayed = {
  origin: z.string().optional().meta({ description: 'Whom the article says that it is from, where that is another than its outlet.' }),
  isTranslated: z.literal(true).optional().meta({ description: 'The article is a translation: what it quotes are not the very words.' }),
}

/** What every refusal and every failure looks like, whatever its status. */
export const Problem = z.object({
  error: z.object({
    message: z.string().meta({ description: 'A whole sentence for people.' }),
    hint: z.string().meta({ description: 'What to do about it.' }),
    at: Span.optional().meta({ description: 'The part of what was asked that it is about.' }),
  }),
}).meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional().meta({ description: 'The `next` of the page before.' }),
})
