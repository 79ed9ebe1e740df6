import type { BundledCheck, BundledReaction } from './bundleLine.ts'
import type { Database } from '../care/query.ts'
import type { Reaction } from '../reactions.ts'
import type { Removal, Worksheet, WorksheetChange } from '../worksheets.ts'
import type { Store } from '../store.ts'

/** A worksheet as it stands in a bundle. */
export function bundledCheck({ worksheet, madeAt, changedAt, removed, evidence, inquiries, ratings, changes, ...sheet }: Worksheet & { readonly changes: readonly WorksheetChange[] }): BundledCheck {
  return {
    id: worksheet, ...sheet, madeAt: madeAt.toISOString(), changedAt: changedAt.toISOString(), ...taken(removed),
    evidence: evidence.map(({ evidence: id, addedAt, removed, ...one }) => ({ id, ...one, addedAt: addedAt.toISOString(), ...taken(removed) })),
    inquiries: inquiries.map(({ inquiry: id, addedAt, removed, ...one }) => ({ id, ...one, addedAt: addedAt.toISOString(), ...taken(removed) })),
    ratings: ratings.map(({ ratedAt, ...one }) => ({ ...one, ratedAt: ratedAt.toISOString() })),
    changes: changes.toReversed().map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
  }
}

function taken(removed: Removal | undefined): { readonly removedBy?: string; readonly removedAt?: string } {
  return removed ? { removedBy: removed.by, removedAt: removed.at.toISOString() } : {}
}

export function bundledReaction({ reaction, madeAt, changedAt, ...one }: Reaction): BundledReaction {
  return { id: reaction, ...one, madeAt: madeAt.toISOString(), changedAt: changedAt.toISOString() }
}

/** Take a worksheet in as a whole, unless it is here. Resolves to how many that were. */
export async function addCheck(store: Store, { id, document, version, start, end, quote, before, after, target, status, question, assignee, due, madeBy, madeAt, changedAt, removedBy, removedAt, evidence, inquiries, ratings, changes }: BundledCheck): Promise<number> {
  return store.transaction(async trx => {
    const made = await trx.insertInto('worksheets').values({
      worksheet: id, document, version, start_at: start, end_at: end, quote, before, after, target: target ?? null, status, question: question ?? null, assignee: assignee ?? null, due: due ?? null,
      made_by: madeBy, made_at: madeAt, changed_at: changedAt, removed_by: removedBy ?? null, removed_at: removedAt ?? null,
    }).onConflict(conflict => conflict.doNothing()).returning('worksheet').execute()
    if (!made.length) return 0
    const of = { worksheet: id, document }
    for (const one of evidence) {
      await trx.insertInto('evidence').values({
        ...of, evidence: one.id, kind: one.kind, of_document: one.words?.document ?? null, of_version: one.words?.version ?? null, start_at: one.words?.start ?? null, end_at: one.words?.end ?? null, quote: one.words?.quote ?? null,
        url: one.url ?? null, note: one.note ?? null, added_by: one.addedBy, added_at: one.addedAt, removed_by: one.removedBy ?? null, removed_at: one.removedAt ?? null,
      }).execute()
    }
    for (const one of inquiries) {
      await trx.insertInto('inquiries').values({
        ...of, inquiry: one.id, name: one.name, reach: one.reach ?? null, asked_on: one.askedOn ?? null, answered_on: one.answeredOn ?? null, answer: one.answer ?? null,
        added_by: one.addedBy, added_at: one.addedAt, removed_by: one.removedBy ?? null, removed_at: one.removedAt ?? null,
      }).execute()
    }
    for (const { person, scale, words, ratedAt } of ratings) await trx.insertInto('ratings').values({ ...of, person, scale: scale ?? null, words: words ?? null, rated_at: ratedAt }).execute()
    for (const [i, one] of changes.entries()) {
      await trx.insertInto('worksheet_changes').values({ ...of, nth: i + 1, who: one.who, at: one.at, what: one.what, part: one.part ?? null, before: one.before ?? null, after: one.after ?? null }).execute()
    }
    return 1
  })
}

export async function addReaction(db: Database, { id, document, version, start, end, quote, before, after, target, person, choice, reason, madeAt, changedAt }: BundledReaction): Promise<number> {
  const rows = await db.insertInto('reactions').values({
    reaction: id, document, version, start_at: start, end_at: end, quote, before, after, target: target ?? null, person, choice, reason: reason ?? null, made_at: madeAt, changed_at: changedAt,
  }).onConflict(conflict => conflict.doNothing()).returning('reaction').execute()
  return rows.length
}
