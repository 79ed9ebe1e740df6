/** How a terminal shows something; without colour every ink leaves words as they are. */
export interface Ink {
  bold(words: string): string
  dim(words: string): string
  italic(words: string): string
  /** In the colour of a voice, by its rank. */
  voice(words: string, rank: number, style?: 'bold' | 'italic' | 'dim'): string
}

export const PLAIN: Ink = { bold: same, dim: same, italic: same, voice: same }

function same(words: string): string {
  return words
}

export const COLOUR: Ink = {
  bold: words => sgr(words, '1', '22'),
  dim: words => sgr(words, '2', '22'),
  italic: words => sgr(words, '3', '23'),
  voice: (words, rank, style) => {
    const coloured = sgr(words, String(HUES[rank % HUES.length]), '39')
    return style === 'bold' ? COLOUR.bold(coloured) : style === 'italic' ? COLOUR.italic(coloured) : style === 'dim' ? COLOUR.dim(coloured) : coloured
  },
}

function sgr(words: string, on: string, off: string): string {
  return words && `\x1b[${on}m${words}\x1b[${off}m`
}

// The terminal's own colours, which its user has made legible on its background; those that often are not, or that sound an alarm, come last.
const HUES = [36, 33, 35, 32, 96, 93, 95, 92, 34, 94, 91, 31]

export interface Surroundings {
  readonly isTerminal: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What the command line says, if it does. */
  readonly asked?: boolean | undefined
}

/** Whether to use colour: as the command line says, else as FORCE_COLOR or NO_COLOR say, else on terminals that have some. */
export function inkFor({ isTerminal, environment, asked }: Surroundings): Ink {
  if (asked !== undefined) return asked ? COLOUR : PLAIN
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment
  if (forced !== undefined) return forced === '0' || forced === 'false' ? PLAIN : COLOUR
  if (refused) return PLAIN
  return isTerminal && terminal !== 'dumb' ? COLOUR : PLAIN
}
