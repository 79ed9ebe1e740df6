import { isatty } from 'node:tty'
import { inkFor } from './terminal/ink.ts'
import { STDOUT } from './output.ts'
import { wholeNumber } from './optionValues.ts'
import type { Ink } from './terminal/ink.ts'

/** How to show something to whoever looks at standard output. */
export interface Screen {
  /** In columns. */
  readonly width: number
  /** Of a list's rows: endless where a program takes them line by line. */
  readonly listWidth: number
  readonly ink: Ink
}

export const SCREEN_OPTIONS = { color: { type: 'boolean' }, width: { type: 'string' } } as const

export const SCREEN_HELP = `  --color, --no-color with or without colour, whatever the terminal and NO_COLOR say
  --width COLUMNS     as wide as this, whatever the terminal says
`

/** As the command line says, else as the terminal is. What goes into a file is not for a terminal. */
export function screenFor({ color, width }: { readonly color?: boolean | undefined; readonly width?: string | undefined }, { isFile = false } = {}): Screen {
  const isTerminal = !isFile && isatty(STDOUT)
  const asked = wholeNumber(width, '--width', 20)
  return {
    width: asked ?? widthOfTerminal(),
    listWidth: asked ?? (isTerminal ? widthOfTerminal() : Infinity),
    ink: inkFor({ isTerminal, environment: process.env, asked: color }),
  }
}

function widthOfTerminal(): number {
  const told = Number(process.env['COLUMNS'])
  const columns = isatty(STDOUT) ? process.stdout.columns : told
  return columns >= 20 ? columns : told >= 20 ? told : 80
}
