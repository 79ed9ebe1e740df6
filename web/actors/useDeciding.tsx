import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { actors } from '../strings.ts'
import { post, send } from '../api/client.ts'
import { useKeys } from '../app/keys.ts'
import type { DecisionMade, NewDecision } from '../../src/http/api.ts'
import type { ReactNode } from 'react'

export interface Deciding {
  readonly isPending: boolean
  readonly error: Error | null
  /** Resolves to undefined when it was refused; then `error` says why. */
  decide(decision: NewDecision, told: string): Promise<DecisionMade | undefined>
  undo(decision: string): Promise<void>
  /** What was decided last, with the way back. */
  readonly notice: ReactNode
}

/** Merge, split, rename or note something of actors, and take it back: from the notice, or by the key u. */
export function useDeciding(): Deciding {
  const queries = useQueryClient()
  const [last, setLast] = useState<{ readonly told: string; readonly decision?: string }>()
  const onSuccess = () => queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'actors' || name === 'actor' })
  const deciding = useMutation({ mutationFn: (decision: NewDecision) => post<DecisionMade>('/api/actor-decisions', decision), onSuccess })
  const undoing = useMutation({ mutationFn: (decision: string) => send<DecisionMade>('DELETE', `/api/actor-decisions/${decision}`), onSuccess })
  const undo = async (decision: string) => {
    if (await undoing.mutateAsync(decision).catch(() => undefined)) setLast({ told: actors.undone })
  }
  useKeys({ u: () => last?.decision && void undo(last.decision) })
  return {
    isPending: deciding.isPending || undoing.isPending,
    error: deciding.error ?? undoing.error,
    async decide(decision, told) {
      undoing.reset()
      const made = await deciding.mutateAsync(decision).catch(() => undefined)
      if (made) setLast({ told, decision: made.decision })
      return made
    },
    undo,
    notice: <p className="notice" role="status">{last && <><bdi>{last.told}</bdi>{last.decision && <button className="link" type="button" onClick={() => void undo(last.decision!)}>{actors.undo}</button>}</>}</p>,
  }
}
