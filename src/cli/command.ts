import { parseArgs } from 'node:util'
import { Complaint } from './complaint.ts'
import { joinLayers } from './layersOf.ts'
import { nearest } from './nearest.ts'
import type { ParseArgsOptionsConfig } from 'node:util'

/** What one word after `hearsay` does. A file of `commands/` has one; `commands.ts` lists them. */
export interface Command<Options extends ParseArgsOptionsConfig = ParseArgsOptionsConfig> {
  /** All about it, with examples: what `hearsay help NAME` prints. */
  readonly help: string
  readonly options: Options
  /** What begins with one minus sign is a word like others: "gas -pipeline". */
  readonly hasMinusWords?: boolean
  /** Resolves to the exit status: 0 when all was done, 1 when something could not be. Rejects with a `Complaint`. */
  run(values: Values<Options>, words: readonly string[]): Promise<number>
}

/** What was said for the options; what was not said is not there. */
export type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; allowNegative: true }>>['values']

/** Run a command with the words that stand after its name. Rejects with a `Complaint` that says what to write instead. */
export function runCommand(name: string, command: Command, words: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(name, command, words)
  return command.run(values, positionals.map(word => (word.startsWith(ESCAPE) ? word.slice(ESCAPE.length) : word)))
}

function parsed(name: string, { options, hasMinusWords = false }: Command, words: readonly string[]) {
  const args = hasMinusWords ? words.map(word => (/^-[^-]/.test(word) ? ESCAPE + word : word)) : joinLayers(words)
  try {
    return parseArgs({ args, options, allowPositionals: true, allowNegative: true })
  } catch (error) {
    throw new Complaint(worded(error as NodeJS.ErrnoException, name, options), 2)
  }
}

// No word of a command line can hold it.
const ESCAPE = '\0'

function worded({ code, message }: NodeJS.ErrnoException, name: string, options: ParseArgsOptionsConfig): string {
  const option = /'(?:-\w, )?(-{1,2}[^' =]+)/.exec(message)?.[1] ?? ''
  const help = `See: hearsay ${name} --help`
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(option, Object.keys(options).map(known => `--${known}`))
    return `There is no option "${option}".${meant ? ` Did you mean "${meant}"?` : ''} ${help}`
  }
  if (/does not take an argument|not allowed/.test(message)) return `The option "${option}" takes no value.`
  return `The option "${option}" needs a value after it. ${help}`
}
