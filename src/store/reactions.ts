import { sql } from 'kysely'
import { findPlace, placeOf } from '../correct/places.ts'
import { loadArticle } from './versions.ts'
import { MisnamedError, StoreError } from './storeError.ts'
import { noteAudit } from './audit.ts'
import { REACTIONS } from '../doc/checks.ts'
import { takesReactions } from './settings.ts'
import { trimmed } from './anchors.ts'
import { UUID } from './worksheets.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Place } from '../doc/correction.ts'
import type { ReactionChoice } from '../doc/checks.ts'
import type { Span } from '../text/span.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { VersionKey } from './versions.ts'

/** What one person makes of an article or of words in it. It is beside what was found and changes nothing of it. */
export interface Reaction extends VersionKey, Required<Place> {
  readonly reaction: string
  /** The statement's key, where the words are one. */
  readonly target?: string
  readonly person: string
  readonly choice: ReactionChoice
  readonly reason?: string
  readonly madeAt: Date
  readonly changedAt: Date
}

export interface GivenReaction extends VersionKey {
  readonly choice: ReactionChoice
  /** The words that it is about; without them it is about the article. */
  readonly span?: Span
  readonly target?: string
  readonly reason?: string
}

/** All reactions to a document, in all its versions, the earliest first. Of an article as a whole they have no words. */
export async function reactionsTo(db: Kysely<Tables>, document: string): Promise<Reaction[]> {
  const rows = await db.selectFrom('reactions').selectAll().where('document', '=', document).orderBy('made_at').orderBy('reaction').execute()
  return rows.map(reactionOf)
}

/** React, or change one's mind: of one person there is one reaction to an article, and one to the same words. Rejects with a `StoreError` where none are taken. */
export async function react(store: Store, given: GivenReaction, who: string): Promise<void> {
  const { document, version, span, target, choice, reason } = given
  if (span ? !isOf(REACTIONS.words, choice) : !isOf(REACTIONS.article, choice)) throw new StoreError(span ? 'To words one agrees, disputes them or is unsure.' : 'An article is liked or disliked.')
  const article = await loadArticle(store.db, { document, version })
  if (!article) throw new StoreError('There is no such version of a document here.')
  const place = span ? placeOf(article.text, trimmed(article.text, span)) : { start: 0, end: 0, quote: '', before: '', after: '' }
  await store.transaction(async trx => {
    // Of two windows in which somebody reacts at once, the second changes what the first has said.
    await sql`select from documents where document = ${document} for update`.execute(trx)
    if (!await takesReactions(trx)) throw new StoreError('Reactions are switched off for this collection.')
    const own = (await reactionsTo(trx, document)).filter(({ person }) => person === who)
    const before = own.find(one => (span ? isSame({ version, text: article.text }, one, place) : !one.quote))
    const set = { choice, reason: reason || null, changed_at: new Date() }
    if (before) await trx.updateTable('reactions').set(set).where('reaction', '=', before.reaction).execute()
    else {
      const { start, end, ...words } = place
      await trx.insertInto('reactions').values({ document, version, start_at: start, end_at: end, ...words, target: target ?? null, person: who, ...set }).execute()
    }
    await noteAudit(trx, { who, action: 'react', subject: document, details: { choice } })
  })
}

/** Take one's own reaction back. Resolves to the document that it was about. Rejects with a `StoreError` when it is somebody else's. */
export async function withdraw(store: Store, reaction: string, who: string): Promise<string> {
  return store.transaction(async trx => {
    const row = UUID.test(reaction) ? await trx.selectFrom('reactions').selectAll().where('reaction', '=', reaction).executeTakeFirst() : undefined
    if (!row) throw new MisnamedError('There is no such reaction.')
    if (row.person !== who) throw new StoreError(`Only ${row.person} can take this back.`)
    await trx.deleteFrom('reactions').where('reaction', '=', reaction).execute()
    await noteAudit(trx, { who, action: 'react', subject: row.document, details: { choice: 'none' } })
    return row.document
  })
}

function isOf(choices: readonly string[], choice: string): boolean {
  return choices.includes(choice)
}

/** Whether a reaction is to just these words of a text, which may be another version than the one it was to. */
function isSame({ version, text }: { readonly version: string; readonly text: string }, reaction: Reaction, { start, end, quote }: Required<Place>): boolean {
  if (reaction.quote !== quote) return false
  const found = reaction.version === version ? reaction : findPlace(text, reaction)
  return typeof found === 'object' && found.start === start && found.end === end
}

function reactionOf(row: Selectable<Tables['reactions']>): Reaction {
  const { reaction, document, version, quote, before, after, target, person, choice, reason } = row
  return {
    reaction, document, version, start: row.start_at, end: row.end_at, quote, before, after, person, choice, madeAt: row.made_at, changedAt: row.changed_at,
    ...(target !== null && { target }), ...(reason !== null && { reason }),
  }
}
