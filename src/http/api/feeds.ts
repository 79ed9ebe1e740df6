import { z } from 'zod'
import { count, list, moment, typed } from './shared.ts'

export const FeedItem = z.object({
  feed: z.uuid(),
  url: z.string(),
  title: z.string().optional(),
  siteUrl: z.string().optional(),
  collection: z.uuid().optional().meta({ description: 'Where what it brings is kept, too.' }),
  isFollowed: z.boolean(),
  polledAt: moment.optional().meta({ description: 'When it was looked at last.' }),
  changedAt: moment.optional().meta({ description: 'When it last had something new.' }),
  nextPollAt: moment.optional().meta({ description: 'When it is looked at next; absent when it is followed no longer.' }),
  failures: count.meta({ description: 'How often in a row it could not be had.' }),
  reason: z.string().optional().meta({ description: 'Why it could not be had, or is followed no longer: a whole sentence.' }),
  kept: count.meta({ description: 'Pages that it listed and that are in the collection.' }),
  waiting: count,
  refused: count,
}).meta({ id: 'FeedItem' })
export type FeedItem = z.infer<typeof FeedItem>

export const FeedItems = z.object({
  items: list(FeedItem),
  canFetch: z.boolean().meta({ description: 'False where hearsay is set never to fetch: feeds are kept and not looked at.' }),
}).meta({ id: 'FeedItems' })
export type FeedItems = z.infer<typeof FeedItems>

export const FollowRequest = z.object({
  url: z.url({ protocol: /^https?$/ }).max(4000).meta({ description: 'Of a feed, or of a page that names its feeds: then the first of them is followed.' }),
  collection: typed.min(1).max(200).optional().meta({ description: 'A name.' }),
}).strict().meta({ id: 'FollowRequest' })
export type FollowRequest = z.infer<typeof FollowRequest>

export const Followed = z.object({
  feed: FeedItem,
  others: list(z.object({ url: z.string(), title: z.string().optional() })).meta({ description: 'Feeds that the page names besides.' }),
}).meta({ id: 'Followed' })
export type Followed = z.infer<typeof Followed>
