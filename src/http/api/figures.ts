import { z } from 'zod'
import { ArticleLine, OfArticles, oneOrMore, takenList, WordOf } from './told.ts'
import { count, list, pageOf, PageQuery, Span } from './shared.ts'

export const FIGURE_KINDS = ['money', 'percent', 'count', 'measure', 'ratio'] as const

export const UnitsQuery = OfArticles.extend({
  kind: z.enum(FIGURE_KINDS).optional(),
  unit: oneOrMore(200, 'As readings have it: KGS, km, %; empty for none.'),
  words: z.string().max(500).optional().meta({ description: 'Words of what is counted, or of the figure.' }),
  of: z.string().max(200).optional().meta({ description: 'The last word of what is counted, and just that.' }),
  least: z.coerce.number().optional(),
  most: z.coerce.number().optional(),
  by: z.string().max(300).optional().meta({ description: 'Words of the name of whom it is credited to.' }),
  writers: z.enum(['yes']).optional().meta({ description: 'Only what rests on the writer\'s own word, as far as anybody found.' }),
})
export type UnitsQuery = z.input<typeof UnitsQuery>

export const FiguresQuery = UnitsQuery.extend(PageQuery.shape).extend({
  order: z.enum(['reported', 'least', 'most']).default('reported').meta({ description: 'The newest report first, or by value, which takes a kind and one unit.' }),
})
export type FiguresQuery = z.input<typeof FiguresQuery>

export const TakeFiguresQuery = FiguresQuery.omit({ limit: true, cursor: true }).extend(takenList)
export type TakeFiguresQuery = z.input<typeof TakeFiguresQuery>

export const GroupsQuery = UnitsQuery.extend(PageQuery.shape)

const Cell = z.union([z.object({ words: z.string() }), z.object({ absence: z.enum(['absent', 'undecided']) })])

export const ListedFigure = ArticleLine.extend(Span.shape).extend({
  kind: z.enum(FIGURE_KINDS),
  worded: z.string(),
  value: z.string().meta({ description: 'Value and unit in one notation for all wordings.' }),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().optional(),
  change: z.enum(['up', 'down']).optional(),
  of: Cell.meta({ description: 'What is counted, measured or a part.' }),
  when: Cell.meta({ description: 'As of when, or over which time.' }),
  onWordOf: WordOf,
}).meta({ id: 'ListedFigure' })
export type ListedFigure = z.infer<typeof ListedFigure>

export const Figures = pageOf(ListedFigure).extend({
  total: z.object({ figures: count, documents: count, isMore: z.boolean().meta({ description: 'There are more than that.' }) }).optional().meta({ description: 'On the first page.' }),
}).meta({ id: 'Figures' })
export type Figures = z.infer<typeof Figures>

export const UnitCounts = z.object({ items: list(z.object({ kind: z.enum(FIGURE_KINDS), unit: z.string(), words: z.string().meta({ description: 'The unit for people.' }), figures: count })) }).meta({ id: 'UnitCounts' })
export type UnitCounts = z.infer<typeof UnitCounts>

export const FigureGroup = z.object({
  kind: z.enum(FIGURE_KINDS),
  unit: z.string(),
  unitWords: z.string(),
  units: list(z.string()).meta({ description: 'What was taken for this unit; ask for these to see the figures.' }),
  of: z.string().optional().meta({ description: 'The last word of what is counted; absent for amounts of money.' }),
  documents: count,
  values: count.meta({ description: 'How many different ones there are.' }),
  most: list(z.object({ words: z.string(), low: z.number().optional(), high: z.number().optional(), documents: count })).meta({ description: 'The values that most documents have.' }),
}).meta({ id: 'FigureGroup', description: 'Figures that may be of the same and are not the same. Whether they are the texts tell; nothing was weighed.' })
export type FigureGroup = z.infer<typeof FigureGroup>

export const FigureGroups = pageOf(FigureGroup).extend({
  compared: count.optional().meta({ description: 'Only so many figures were compared, those that were reported last; absent where all were.' }),
}).meta({ id: 'FigureGroups' })
export type FigureGroups = z.infer<typeof FigureGroups>
