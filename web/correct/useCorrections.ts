import { useCallback, useMemo, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError, post } from '../api/client.ts'
import { changeWords } from './changeWords.ts'
import { correct as strings } from '../strings.ts'
import { correctionsQuery, readingQuery, similarQuery } from '../api/queries.ts'
import { keep, kept } from './useKept.ts'
import { markOf, signsOf } from './signs.ts'
import { keyNow } from '../reading/sameStatement.ts'
import { takeCorrected } from '../api/corrected.ts'
import type { Change, CorrectionsMade, CorrectionsUndone, SimilarItem, SimilarList } from '../../src/http/api.ts'
import type { Correcting, Editing } from './correcting.ts'
import type { MarkId } from '../reading/articleMarks.ts'
import type { Reading } from '../../src/doc/reading.ts'

/** What has just been done: for saying so, and for taking it back at once. */
export interface Done {
  readonly words: string
  /** One correction, or all of a batch. */
  readonly undo?: { readonly correction: string } | { readonly batch: string }
  readonly similar?: SimilarList
}

export interface Corrections {
  readonly correcting: Correcting
  readonly draft: string
  readonly done: Done | undefined
  /** The reading is another one: what is being drawn is still of the same statement. */
  rekey(before: Reading, now: Reading): void
  /** Take back what was done last. */
  undoLast(): void
  makeSimilar(items: readonly SimilarItem[]): Promise<boolean>
  /** Do once more what has just failed. */
  tryAgain(): void
  /** What was done, or has failed, is read. */
  forget(): void
}

interface Options {
  readonly document: string
  readonly version: string
  readonly isMachine: boolean
  /** What was corrected shows, under this name from now on; undefined where it has no card any more. */
  readonly onMade: (mark: MarkId | undefined, changes: readonly Change[]) => void
}

/** All that the reading view can do about errors in an article: make corrections, take them back, do the same to similar ones. What somebody is at is kept until it is saved or left. */
export function useCorrections({ document, version, isMachine, onMade }: Options): Corrections {
  const queries = useQueryClient()
  const draft = `correct ${document} ${version}`
  const { data } = useQuery(correctionsQuery(document, version))
  const [editing, setEditing] = useState(() => kept<Editing>(draft))
  const [isSaving, setIsSaving] = useState(false)
  const [error, setError] = useState<Error>()
  const [done, setDone] = useState<Done>()
  const asked = useRef<Asked>({ changes: [] })
  const last = useRef<Done>(undefined)
  const again = useRef<() => void>(undefined)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const made = useRef(onMade)
  made.current = onMade

  const rekey = useCallback((before: Reading, now: Reading) => {
    setEditing(editing => (editing?.kind === 'drawing' ? {
      ...editing, ...(editing.key !== undefined && { key: keyNow(editing.key, before, now) }), ...(editing.passesOn !== undefined && { passesOn: keyNow(editing.passesOn, before, now) }),
    } : editing))
  }, [])
  const edit = useCallback((next: Editing | undefined) => {
    if (!next && editing?.kind === 'card') keep(`${draft} ${editing.mark}`, undefined)
    // A choice of things to press is no work; words that were drawn or typed are.
    keep(draft, next?.kind === 'card' && next.mark[0] === 's' ? undefined : next)
    setEditing(next)
    setError(undefined)
  }, [draft, editing])

  const tell = useCallback((said: Done | undefined) => {
    last.current = said
    setDone(said)
  }, [])

  /** Do something to the collection and show what has become of it; true when it was done. One after the other: who presses quickly means each on top of the one before. */
  const attempt = useCallback(<Answer>(act: () => Promise<Answer>, then: (answer: Answer) => Promise<void>): Promise<boolean> => {
    const attempted = line.current.then(async () => {
      setIsSaving(true)
      setError(undefined)
      try {
        await then(await act())
        return true
      } catch (error) {
        setError(error as Error)
        again.current = () => void attempt(act, then)
        // What somebody else has done meanwhile is to be seen beside what was to be saved.
        if (error instanceof ApiError && error.status === CROSSED) await takeCorrected(queries, document)
        return false
      } finally {
        setIsSaving(false)
      }
    })
    line.current = attempted
    return attempted
  }, [queries, document])

  /** Whether there are similar ones is nice to know, and nothing waits for it. */
  const offerSimilar = useCallback(async (said: Done, corrections: readonly string[]) => {
    for (const correction of corrections) {
      const similar = await queries.fetchQuery(similarQuery(correction)).catch(() => undefined)
      if (last.current !== said) return
      if (similar?.items.length) return tell({ ...said, similar })
    }
  }, [queries, tell])

  const make = useCallback((changes: readonly Change[], { anyway = false } = {}) => {
    const list = correctionsQuery(document, version).queryKey
    const of = queries.getQueryData(readingQuery(document, version).queryKey)
    asked.current = { changes, ...(of && { of }) }
    void attempt(() => {
      const seen = anyway ? undefined : queries.getQueryData(list)?.revision
      return post<CorrectionsMade>(`/api/documents/${document}/versions/${version}/corrections`, { changes, ...(seen !== undefined && { seen }) })
    }, async answer => {
      const [first] = answer.made
      await takeCorrected(queries, document)
      // What is selected is selected in the new reading.
      edit(undefined)
      const item = queries.getQueryData(list)?.items.find(({ correction }) => correction === first?.correction)
      made.current(item && item.kind !== 'not-a-statement' ? markOf(item.layer, item.standing.index) : undefined, changes)
      const said = { words: changes.flatMap(change => changeWords(change)).join('; '), ...undoOf(answer) }
      tell(said)
      if (changes.some(({ kind }) => kind !== 'confirm')) void offerSimilar(said, answer.made.map(({ correction }) => correction))
    })
  }, [attempt, document, version, edit, queries, offerSimilar, tell])

  const undo = useCallback((what: NonNullable<Done['undo']>) => {
    void attempt(() => post<CorrectionsUndone>(`/api/corrections/${'correction' in what ? what.correction : `batches/${what.batch}`}/undo`), async ({ undone }) => {
      for (const changed of new Set(undone.map(one => one.document))) await takeCorrected(queries, changed)
      tell({ words: strings.undoneNotice(undone.length) })
    })
  }, [attempt, queries, tell])

  const makeSimilar = useCallback((items: readonly SimilarItem[]) => attempt(
    () => post<CorrectionsMade>('/api/corrections', { items: items.map(({ document, version, change }) => ({ document, version, change })) }),
    async answer => {
      for (const changed of new Set(answer.made.map(one => one.document))) await takeCorrected(queries, changed)
      tell({ words: strings.madeSimilar(answer.made.length), ...undoOf(answer) })
    },
  ), [attempt, queries, tell])

  // What is still being saved is meant, too.
  const undoLast = useCallback(() => void line.current.then(() => {
    if (last.current?.undo) undo(last.current.undo)
  }), [undo])
  const tryAgain = useCallback(() => again.current?.(), [])
  const forget = useCallback(() => {
    tell(undefined)
    setError(undefined)
  }, [tell])

  const items = data?.items ?? NONE
  const signs = useMemo(() => (data && !isMachine ? signsOf(data) : new Map()), [data, isMachine])
  const correcting = useMemo((): Correcting => ({
    isMachine, items, signs, isSaving, error,
    editing: isMachine ? undefined : editing,
    isCrossed: error instanceof ApiError && error.status === CROSSED,
    edit, make,
    makeAnyway: () => make(askedOf(asked.current, queries.getQueryData(readingQuery(document, version).queryKey)), { anyway: true }),
    undo: correction => undo({ correction }),
  }), [isMachine, items, signs, editing, isSaving, error, edit, make, undo, queries, document, version])
  return { correcting, draft, done, rekey, undoLast, makeSimilar, tryAgain, forget }
}

/** What was to be saved, and of which reading that was said. */
interface Asked {
  readonly changes: readonly Change[]
  readonly of?: Reading
}

/** The same, said of the reading as it is now: a statement that somebody else has drawn otherwise has another key. */
function askedOf({ changes, of }: Asked, now: Reading | undefined): readonly Change[] {
  return of && now ? changes.map(change => ('key' in change ? { ...change, key: keyNow(change.key, of, now) } : change)) : changes
}

/** What was made at once is taken back at once. */
function undoOf({ made: [first], batch }: CorrectionsMade): Pick<Done, 'undo'> {
  return batch !== undefined ? { undo: { batch } } : first ? { undo: { correction: first.correction } } : {}
}

const CROSSED = 409
const NONE: readonly never[] = []
