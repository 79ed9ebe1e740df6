import { oneLine } from './clean.ts'
import { excerptAt } from './places.ts'
import { DEVICES } from '../doc/devices.ts'
import type { Reading } from '../doc/reading.ts'
import type { Excerpt } from './places.ts'

/** One kind of wording, with every place where it stands. */
export interface DeviceGroup {
  /** "loaded word". */
  readonly kind: string
  /** What it is. Absent for a kind that is not known. */
  readonly definition?: string
  readonly places: readonly { readonly index: number; readonly excerpt: Excerpt }[]
}

/** An article's wording by kind, the most frequent first. */
export function deviceGroups(reading: Reading): DeviceGroup[] {
  const groups = new Map<string, DeviceGroup['places'][number][]>()
  reading.devices.forEach((device, index) => {
    const places = groups.get(device.kind) ?? []
    groups.set(device.kind, places)
    places.push({ index, excerpt: excerptAt(reading, device) })
  })
  const known = new Map<string, { readonly name: string; readonly definition: string }>(Object.entries(DEVICES))
  return [...groups].map(([kind, places]) => ({ kind: known.get(kind)?.name ?? oneLine(kind).replace(/[-_]/g, ' '), ...(known.has(kind) && { definition: known.get(kind)!.definition }), places })).sort((a, b) => b.places.length - a.places.length)
}
