import { z } from 'zod'
import { ArticleLine, OfArticles, oneOrMore, someOf, takenList, WordOf } from './told.ts'
import { count, list, pageOf, PageQuery, Span } from './shared.ts'
import { DOMAINS, EVENT_TYPES, REALITIES } from '../../doc/events.ts'

export const ScaleQuery = OfArticles.extend({
  type: someOf(EVENT_TYPES, 'PLOVER\'s types, with commas between them.'),
  domain: someOf(DOMAINS, 'Domains, with commas between them.'),
  reality: someOf(REALITIES, 'Told so at one place at least, with commas between them.'),
  actor: oneOrMore(300, 'Words of a name, side by side; of several, one has to have part.'),
  place: z.string().max(300).optional(),
  words: z.string().max(500).optional().meta({ description: 'Words of the telling.' }),
  dated: z.enum(['yes', 'no']).default('yes').meta({ description: 'Those that have a place in time, or those that have none, by report. Of a scale, types, domains and realities count these; periods and what is undated are the same for both.' }),
})
export type ScaleQuery = z.input<typeof ScaleQuery>

export const TimelineQuery = ScaleQuery.extend(PageQuery.shape).extend({
  order: z.enum(['latest', 'earliest', 'reported']).default('latest').meta({ description: 'By when it was, or the newest report first.' }),
})
export type TimelineQuery = z.input<typeof TimelineQuery>

export const TakeTimelineQuery = TimelineQuery.omit({ limit: true, cursor: true }).extend(takenList)
export type TakeTimelineQuery = z.input<typeof TakeTimelineQuery>

export const ToldEvent = ArticleLine.extend({
  type: z.enum(EVENT_TYPES),
  domain: z.enum(DOMAINS),
  deed: z.string().meta({ description: 'Type and domain in words.' }),
  parties: z.string().optional().meta({ description: '"United Kingdom → Kazakhstan".' }),
  agents: list(z.string()),
  patients: list(z.string()),
  from: z.iso.date().optional().meta({ description: 'The first day on which it may have been; absent where nobody knows.' }),
  to: z.iso.date().optional(),
  when: z.object({
    words: z.string(), value: z.string().meta({ description: 'TIMEX3.' }), mod: z.string().optional(),
    isPeriod: z.literal(true).optional().meta({ description: 'Over which time it is to last; when it was done is not told.' }),
  }).optional(),
  undated: z.string().optional().meta({ description: 'Why it has no place in time.' }),
  place: z.string().optional(),
  terms: list(z.string()),
  tellings: list(Span.extend({ words: z.string(), reality: z.enum(REALITIES), onWordOf: WordOf })).meta({ description: 'Every place of the article where it is told.' }),
}).meta({ id: 'ToldEvent', description: 'An event as one article tells it. Whether two articles tell of the same one, nobody has told yet.' })
export type ToldEvent = z.infer<typeof ToldEvent>

const total = z.object({ events: count, tellings: count, documents: count, isMore: z.boolean().meta({ description: 'There are more than that.' }) })
  .optional().meta({ description: 'On the first page. An event that ten articles tell of is ten of these, and perhaps one.' })

export const Timeline = pageOf(ToldEvent).extend({ total }).meta({ id: 'Timeline' })
export type Timeline = z.infer<typeof Timeline>

export const TimelineScale = z.object({
  unit: z.enum(['day', 'month', 'year', 'decade', 'century']),
  periods: list(z.object({
    from: z.iso.date(), to: z.iso.date(),
    done: count.meta({ description: 'Events within it that are told as done at one place at least.' }), other: count.meta({ description: 'Events within it that are told otherwise only.' }),
    wide: count.meta({ description: 'Events of a time that reaches beyond it.' }),
  })),
  undated: count,
  types: z.partialRecord(z.enum(EVENT_TYPES), count),
  domains: z.partialRecord(z.enum(DOMAINS), count),
  realities: z.partialRecord(z.enum(REALITIES), count),
}).meta({ id: 'TimelineScale' })
export type TimelineScale = z.infer<typeof TimelineScale>
