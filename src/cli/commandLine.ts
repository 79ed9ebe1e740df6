import { oneLine } from '../export/clean.ts'

/** A command as somebody would type it to get the page after the one that he got. */
export function commandLine(name: string, values: Readonly<Record<string, string | boolean | undefined>>, words: readonly string[], next: string): string {
  const options = Object.entries(values).flatMap(([option, value]) => (value === undefined || option === 'next' ? [] : typeof value === 'string' ? [`--${option}`, quoted(value)] : [value ? `--${option}` : `--no-${option}`]))
  return oneLine(['hearsay', name, ...words.map(quoted), ...options, '--next', next].join(' '))
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_.:/,@%+=-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
