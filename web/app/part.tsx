import { lazy, useReducer } from 'react'
import { fetchPart } from './fetchPart.ts'
import { Guard } from './Guard.tsx'
import type { ComponentType } from 'react'
import type { Place } from './Guard.tsx'

/**
 * A part of the page that is fetched when it is first shown. Where it does not come, or fails, all around it stays, and what is wrong stands in its place.
 * A dialog that does not come is closed by its own `onClose`.
 */
export function part<Props extends object>(place: Place, load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetched = () => lazy(async () => ({ default: await fetchPart(load) }))
  // One that did not come would stay away for ever: to try again is to make another one.
  let Part: ComponentType<Props> = fetched()
  return function Fetched(props: Props) {
    const [, show] = useReducer((count: number) => count + 1, 0)
    const again = () => {
      Part = fetched()
      show()
    }
    return <Guard place={place} onAgain={again} onClose={'onClose' in props ? props.onClose as () => void : undefined}><Part {...props} /></Guard>
  }
}
