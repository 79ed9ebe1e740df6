/** How far somebody has come with checking an assertion. */
export const CHECK_STATUSES = ['open', 'in-progress', 'waiting', 'checked', 'dropped'] as const
export type CheckStatus = (typeof CHECK_STATUSES)[number]

/** With these nobody has anything left to do. */
export const DONE: ReadonlySet<CheckStatus> = new Set(['checked', 'dropped'])

/** Evidence is words of a document that is kept here, an address elsewhere, or what somebody writes down. */
export const EVIDENCE_KINDS = ['words', 'address', 'note'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What a person may make of an article, and of words in it. */
export const REACTIONS = { article: ['like', 'dislike'], words: ['agree', 'dispute', 'unsure'] } as const
export const REACTION_CHOICES = [...REACTIONS.article, ...REACTIONS.words] as const
export type ReactionChoice = (typeof REACTION_CHOICES)[number]
