/** A date as people and pages write it, in ISO 8601 and as precise as it is; undefined when it is no date. */
export function isoDate(value: string | undefined): string | undefined {
  const written = value?.trim()
  const iso = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(written ?? '')
  if (iso) return isReal(iso[1]!) ? iso[1] + (iso[2] ? `T${iso[2]}${zone(iso[3])}` : '') : undefined
  // In words, the day only: a time without its zone would be read as this machine's.
  const words = written?.replace(/\s+at\s.*|,?\s+\d{1,2}:\d\d.*/i, '') ?? ''
  const day = /[a-z]{3}.*\d{4}|\d{4}.*[a-z]{3}/i.test(words) ? Date.parse(`${words} UTC`) : NaN
  return Number.isNaN(day) ? undefined : new Date(day).toISOString().slice(0, 10)
}

function isReal(date: string): boolean {
  const [year, month = 1, day = 1] = date.split('-').map(Number)
  const found = new Date(Date.UTC(year!, month - 1, day))
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day
}

function zone(written = ''): string {
  return written.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase()
}
