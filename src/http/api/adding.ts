import { z } from 'zod'
import { MAX_TEXT_UNITS } from '../../doc/article.ts'
import { count, givenDate, list, typed } from './shared.ts'

// Adding. Files come as `multipart/form-data`: any number of `files`, and `collection` and `again` as below.

/** Where what is added goes: beside all the rest, it may be kept in a collection, which is made when there is none of that name. And whether it is wanted whatever was before. */
const where = {
  collection: typed.min(1).max(200).optional().meta({ description: 'A name.' }),
  again: z.boolean().optional().meta({ description: 'Take it in also if it was removed on purpose before.' }),
}

export const AddText = z.object({
  text: z.string().min(1).max(MAX_TEXT_UNITS),
  title: z.string().max(2000).optional(),
  publisher: z.string().max(500).optional(),
  publishedAt: givenDate.optional(),
  url: z.url({ protocol: /^https?$/ }).max(4000).optional().meta({ description: 'Where the text stands. Nothing is fetched.' }),
  language: z.string().regex(/^[a-zA-Z]{2,8}(?:-[\da-zA-Z]{1,8})*$/).optional().meta({ description: 'BCP 47.' }),
  byline: list(z.string().max(500)).optional(),
  ...where,
}).strict().meta({ id: 'AddText', description: 'A text that somebody pasted, and what is known of it.' })
export type AddText = z.infer<typeof AddText>

export const AddLinks = z.object({
  urls: z.array(z.url({ protocol: /^https?$/ }).max(4000)).min(1).max(1000).readonly(),
  ...where,
}).strict().meta({ id: 'AddLinks', description: 'Addresses of pages, which are fetched.' })
export type AddLinks = z.infer<typeof AddLinks>

export const AddPage = z.object({
  html: z.string().min(1).max(16_000_000).meta({ description: 'The page as a browser has it. Nothing of it is run or fetched.' }),
  url: z.url({ protocol: /^https?$/ }).max(4000).meta({ description: 'Where it was seen.' }),
  ...where,
}).strict().meta({ id: 'AddPage', description: 'A page as somebody sees it in a browser.' })
export type AddPage = z.infer<typeof AddPage>

export const AddRequest = z.union([AddText, AddLinks, AddPage]).meta({ id: 'AddRequest' })
export type AddRequest = z.infer<typeof AddRequest>

export const JobAccepted = z.object({ job: z.string().meta({ description: 'Events about it bear this name.' }) }).meta({ id: 'JobAccepted' })
export type JobAccepted = z.infer<typeof JobAccepted>

export const RetryAccepted = z.object({ versions: count, links: count }).meta({ id: 'RetryAccepted', description: 'How much is tried again: what could not be read, what could not be fetched.' })
export type RetryAccepted = z.infer<typeof RetryAccepted>
