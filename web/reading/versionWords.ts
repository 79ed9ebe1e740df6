import { reading as strings } from '../strings.ts'
import type { VersionItem } from '../../src/http/api.ts'

/** What tells a version from the others: most have the day of the first, so it is told when each was updated, or else when it was kept. */
export function versionWords({ nth, modifiedAt, addedAt }: VersionItem, of: number): string {
  return strings.versionOption(nth, of, modifiedAt ? strings.updated(minuteOf(modifiedAt)) : strings.kept(`${minuteOf(addedAt)} UTC`))
}

/** As precise as a date is, to the minute at most: "2025-11-14 11:15". */
function minuteOf(date: string): string {
  return date.slice(0, 16).replace('T', ' ')
}
