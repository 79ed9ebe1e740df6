import { dayOf } from '../../src/export/view.ts'
import { reading as strings } from '../strings.ts'
import type { VersionItem } from '../../src/http/api.ts'

/** What tells a version from the others: most have the day of the first, so it is told, too, when each was updated, or else when it was kept. */
export function versionWords({ nth, publishedAt, modifiedAt, addedAt }: VersionItem, of: number): string {
  const since = modifiedAt ? strings.updated(minuteOf(modifiedAt)) : strings.kept(`${minuteOf(addedAt)} UTC`)
  return strings.versionOption(nth, of, [...publishedAt ? [dayOf(publishedAt)] : [], ...of > 1 ? [since] : []].join(', '))
}

/** As precise as a date is, to the minute at most: "2025-11-14 11:15". */
function minuteOf(date: string): string {
  return date.slice(0, 16).replace('T', ' ')
}
