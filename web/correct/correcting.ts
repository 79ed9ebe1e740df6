import { createContext, useContext } from 'react'
import type { Change, CorrectionItem, EntityRef, Review } from '../../src/http/api.ts'
import type { DrawnRoles, Role } from './roles.ts'
import type { MarkId } from '../reading/articleMarks.ts'
import type { Stance } from '../../src/doc/reading.ts'

/** What is open to be corrected; kept while it is, through a lost connection and a page loaded anew. */
export type Editing =
  /** All that can be wrong with a card. */
  | { readonly kind: 'card'; readonly mark: MarkId }
  | Drawing

/** The words of a statement: of one that is there, by its key, or of one that was missed. */
export interface Drawing {
  readonly kind: 'drawing'
  readonly key?: string
  /** Of one that was missed: the key of the statement that it passes on. */
  readonly passesOn?: string
  readonly roles: DrawnRoles
  /** The role that the next words selected are for. */
  readonly active: Role
  readonly speaker?: EntityRef | null
  readonly stance?: Stance
}

/** What people have said of something that has a card. */
export interface Signs {
  readonly corrections: readonly CorrectionItem[]
  readonly review?: Review
}

/** Correcting an article, as everything in the reading view has it at hand. */
export interface Correcting {
  /** Whether what the machine found is shown, and nothing can be corrected. */
  readonly isMachine: boolean
  readonly items: readonly CorrectionItem[]
  readonly signs: ReadonlyMap<MarkId, Signs>
  readonly editing: Editing | undefined
  readonly isSaving: boolean
  readonly error: Error | undefined
  /** Whether somebody else has corrected the same meanwhile: then it can be saved all the same. */
  readonly isCrossed: boolean
  edit(editing: Editing | undefined): void
  /** Save corrections. With `anyway` also where somebody else has corrected the same meanwhile. */
  make(changes: readonly Change[], options?: { readonly anyway?: boolean }): void
  /** The same once more, though somebody else has corrected it meanwhile. */
  makeAnyway(): void
  undo(correction: string): void
}

export const CorrectingContext = createContext<Correcting | undefined>(undefined)

/** Absent where nothing can be corrected. */
export function useCorrecting(): Correcting | undefined {
  return useContext(CorrectingContext)
}
