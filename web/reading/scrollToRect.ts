/** From where to where something goes, from the top of the window. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Bring a place of the page into the upper middle of the window: smoothly when it is near, at once when it is far or nobody wants things to move. */
export function scrollToRect({ top, bottom }: Extent, when: 'always' | 'when out of sight' = 'always'): void {
  if (when === 'when out of sight' && top > innerHeight * 0.15 && bottom < innerHeight * 0.85) return
  scrollDown(top - innerHeight * UPPER_MIDDLE, 'smooth')
}

/** See to it that something is within a part of the window: it is moved no farther than needed, but into the upper middle when it was out of sight. What is higher than that part is seen from its top. */
export function lookAt(what: Extent, part: Extent, behavior: 'smooth' | 'instant'): void {
  if (what.top >= part.top && what.bottom <= part.bottom) return
  const isOut = what.top < part.top || what.top > part.bottom
  const lowest = part.bottom - (what.bottom - what.top)
  const to = Math.max(part.top, isOut ? Math.min(innerHeight * UPPER_MIDDLE, lowest) : lowest)
  scrollDown(what.top - to, behavior)
}

const UPPER_MIDDLE = 0.33

function scrollDown(distance: number, behavior: 'smooth' | 'instant'): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(distance) > innerHeight * 2
  scrollBy({ top: distance, behavior: isCalm ? 'instant' : behavior })
}
