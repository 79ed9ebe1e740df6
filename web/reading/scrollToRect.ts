/** Bring a place of the page into the upper middle of the window: smoothly when it is near, at once when it is far or nobody wants things to move. */
export function scrollToRect({ top, bottom }: DOMRect, when: 'always' | 'when out of sight' = 'always'): void {
  if (when === 'when out of sight' && top > innerHeight * 0.15 && bottom < innerHeight * 0.85) return
  const distance = top - innerHeight * 0.33
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(distance) > innerHeight * 2
  scrollBy({ top: distance, behavior: isCalm ? 'instant' : 'smooth' })
}
