import { useSyncExternalStore } from 'react'
import { happenings, subscribe } from './events.ts'
import type { Happenings } from './events.ts'

export function useHappenings(): Happenings {
  return useSyncExternalStore(subscribe, happenings)
}
