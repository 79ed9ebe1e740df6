// npm start: opens the desk on your collection, with the sample case in it the first time.
// npm start -- OPTIONS: the same, with options of hearsay desk, such as --port 4200; --help tells them.
// npm start -- OPTIONS FILE...: reads an article of yours in the terminal, and keeps nothing.
import { join } from 'node:path'
import { buildWeb } from './buildWeb.mjs'
import { root, setUp } from './setUp.mjs'
import { stopWith } from './stopWith.mjs'

const given = process.argv.slice(2)
const isDesk = isForDesk(given)
const words = isDesk ? ['desk', '--sample', ...given] : ['read', ...given]

const node = await setUp().catch(stopWith)
if (isDesk && !given.some(isHelp) && !buildWeb(node)) process.exit(1)
// npm changes into the package's folder; a FILE is meant from where the person stood.
process.chdir(process.env.INIT_CWD || process.cwd())
// On Linux each thread's memory would stay with it when it has ended: a hundred megabytes of a desk at rest (measured).
process.env.MALLOC_ARENA_MAX ??= '2'
const program = join(root, 'bin', 'hearsay.js')
if (process.execve && process.platform === 'linux') become(node, [program, ...words])
process.argv.splice(2, given.length, ...words)
// A Node that is too old goes on with the one that was fetched.
await import('../bin/hearsay.js')

/** Are these options of the desk alone, with nothing to be read? */
function isForDesk(given) {
  const [flags, valued] = [['--open', '--no-open', '--sample', '--no-sample', '--forget-browsers', '--never-fetch'], ['--port', '--host', '--name', '--jobs', '--proxy']]
  return given.every((word, i) => isHelp(word) || flags.includes(word) || valued.includes(word.split('=')[0]) || (valued.includes(given[i - 1]) && !word.startsWith('-')))
}

function isHelp(word) {
  return word === '--help' || word === '-h'
}

/** The same process goes on as another program: what is in the environment holds from a program's beginning. */
function become(program, args) {
  process.removeAllListeners('warning')
  process.execve(program, [program, ...args], process.env)
}
