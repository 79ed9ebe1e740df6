import { Complaint } from './complaint.ts'
import { HELP, READ_HELP } from './help.ts'
import { PipeClosed, writeAll } from './output.ts'
import { clean } from '../export/clean.ts'

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
    if (error instanceof Complaint) await complain(error.message)
    else await complain(`This is a fault in hearsay, please report it.\n${(error as Error)?.stack ?? String(error)}`)
    return error instanceof Complaint ? error.status : 1
  }
}

async function run([command, ...rest]: readonly string[]): Promise<number> {
  if (command === undefined || command === '--help' || command === '-h' || (command === 'help' && !rest.length)) {
    await writeAll(command === undefined ? STDERR : STDOUT, HELP)
    return command === undefined ? 2 : 0
  }
  if (command === '--version' || command === '-V' || command === 'version') {
    const { ENGINE_VERSION } = await import('../version.ts')
    await writeAll(STDOUT, `hearsay ${ENGINE_VERSION}\n`)
    return 0
  }
  if ((command === 'help' && rest[0] === 'read') || (command === 'read' && rest.some(word => word === '--help' || word === '-h'))) {
    await writeAll(STDOUT, READ_HELP)
    return 0
  }
  if (command !== 'read') {
    throw new Complaint(command.startsWith('-') ? `There is no option "${command}" before a command. See: hearsay --help` : `There is no command "${command}". To read a file: hearsay read ${command}`, 2)
  }
  const { read } = await import('./read.ts')
  return read(rest)
}

/** Say something on standard error; that nobody listens there is no reason to fail. */
async function complain(message: string): Promise<void> {
  await writeAll(STDERR, `hearsay: ${clean(message)}\n`).catch(() => {})
}

const STDOUT = 1
const STDERR = 2
