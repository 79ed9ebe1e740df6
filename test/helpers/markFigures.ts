import type { Figure } from '../../src/doc/reading.ts'
import { slice } from '../../src/text/span.ts'

type Shown = Omit<Figure, 'asOf' | 'period' | 'statement'>

/** Write figures into their text: `{about 550|count 550 approx of British companies} British companies`. Ends are `3..5`, `550..`, `..300`. */
export function markFigures(text: string, figures: readonly Shown[]): string {
  let marked = ''
  let read = 0
  for (const figure of figures) {
    marked += `${text.slice(read, figure.start)}{${slice(text, figure)}|${describe(text, figure)}}`
    read = figure.end
  }
  return marked + text.slice(read)
}

/** The text of a marked one. */
export function unmark(marked: string): string {
  return marked.replace(/\{([^{|}]*)\|(?:[^{}]|\{[^{}]*\})*\}/g, '$1')
}

function describe(text: string, { kind, low, high, unit, mod, change, of }: Shown): string {
  const [from, to] = [low, high].map(end => (end === undefined ? '' : String(Number(end.toFixed(4)))))
  const value = from === to ? from : `${from}..${to}`
  return [kind, value, unit, mod, change, of && `of ${slice(text, of)}`].filter(Boolean).join(' ')
}
