import { oneLine } from './clean.ts'
import { excerptAt } from './places.ts'
import type { Reading } from '../doc/reading.ts'
import type { Excerpt } from './places.ts'

/** One kind of wording, with every place where it stands. */
export interface DeviceGroup {
  /** "rhetorical question". */
  readonly kind: string
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
  return [...groups].map(([kind, places]) => ({ kind: oneLine(kind).replace(/[-_]/g, ' '), places })).sort((a, b) => b.places.length - a.places.length)
}
