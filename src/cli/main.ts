import { Complaint } from './complaint.ts'
import { COMMAND_NAMES, entryOf } from './commands.ts'
import { IntakeError } from '../intake/intakeError.ts'
import { Interrupted } from './interrupts.ts'
import { MisnamedError, StoreError } from '../store/storeError.ts'
import { clean } from '../export/clean.ts'
import { nearest } from './nearest.ts'
import { overview } from './help.ts'
import { PipeClosed, STDERR, STDOUT, writeAll } from './output.ts'
import { runCommand } from './command.ts'
import type { Entry } from './commands.ts'

/** The command line, from its words to the exit status. */
export async function main(words: readonly string[]): Promise<void> {
  process.exitCode = await statusOf(words)
  // Threads or an open standard input must not keep a finished command alive.
  process.exit()
}

async function statusOf(words: readonly string[]): Promise<number> {
  try {
    return await run(words)
  } catch (error) {
    if (error instanceof PipeClosed) return 0
    const isForPeople = [Complaint, Interrupted, StoreError, IntakeError].some(known => error instanceof known)
    await complain(isForPeople ? (error as Error).message : `This is a fault in hearsay, please report it.\n${(error as Error)?.stack ?? String(error)}`)
    if (error instanceof MisnamedError) return 2
    return error instanceof Complaint || error instanceof Interrupted ? error.status : 1
  }
}

async function run([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined) {
    await writeAll(STDERR, overview())
    return 2
  }
  if (name === '--version' || name === '-V' || name === 'version') {
    const { ENGINE_VERSION } = await import('../version.ts')
    await writeAll(STDOUT, `hearsay ${ENGINE_VERSION}\n`)
    return 0
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    await writeAll(STDOUT, words[0] === undefined ? overview() : (await entryNamed(words[0]).load()).help)
    return 0
  }
  const command = await entryNamed(name).load()
  if (asksForHelp(words)) {
    await writeAll(STDOUT, command.help)
    return 0
  }
  return runCommand(name, command, words)
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return words.slice(0, end < 0 ? undefined : end).some(word => word === '--help' || word === '-h')
}

function entryNamed(name: string): Entry {
  const entry = entryOf(name)
  if (entry) return entry
  if (name.startsWith('-')) throw new Complaint(`There is no option "${name}" before a command. See: hearsay --help`, 2)
  const meant = nearest(name, COMMAND_NAMES)
  const way = meant ? `Did you mean "hearsay ${meant}"? All there are: hearsay --help` : /[./\\]/.test(name) ? `To read a file: hearsay read ${name}` : 'All there are: hearsay --help'
  throw new Complaint(`There is no command "${name}". ${way}`, 2)
}

/** Say something on standard error; that nobody listens there is no reason to fail. */
async function complain(message: string): Promise<void> {
  await writeAll(STDERR, `hearsay: ${clean(message)}\n`).catch(() => {})
}
