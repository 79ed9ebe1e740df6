// npm start: adds the sample case to the collection and shows what was found in it.
// npm start -- OPTIONS FILE...: reads an article of yours, and keeps nothing.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildWeb } from './buildWeb.mjs'
import { root, setUp } from './setUp.mjs'
import { stopWith } from './stopWith.mjs'

const CASE = ['--collection', 'Sample case']

const NEXT = [
  ['search by:belokranjec centre', 'what the ambassador said of a training centre'],
  ['show 615ec58c50 --diff', 'what a paper corrected'],
  ['list --sort published', 'all documents'],
  ['--help', 'all commands'],
]

// npm changes into the package's folder; a FILE is meant from where the person stood.
const cwd = process.env.INIT_CWD || process.cwd()
const args = process.argv.slice(2)

const node = await setUp().catch(stopWith)
if (!buildWeb(node)) process.exit(1)
process.exitCode = args.length ? hearsay(['read', ...args]) : showSamples()

function showSamples() {
  const status = hearsay(['add', ...CASE, ...samples()], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status) return status
  const shown = hearsay(['show', ...CASE])
  const command = `node ${relative(cwd, join(root, 'bin', 'hearsay.js'))}`
  process.stdout.write(`\nTo go on:\n${NEXT.map(([words, why]) => `  ${`${command} ${words}`.padEnd(52)}  ${why}\n`).join('')}`)
  return shown
}

/** A page and its later version lie side by side, and stand in this order. */
function samples() {
  const stem = name => name.replace(/\.\w+$/, '')
  return readdirSync(join(root, 'samples')).filter(name => /\.html$|\.txt$/.test(name))
    .sort((a, b) => (stem(a) < stem(b) ? -1 : 1))
    .map(name => relative(cwd, join(root, 'samples', name)))
}

function hearsay(words, options = {}) {
  return spawnSync(node, [join(root, 'bin', 'hearsay.js'), ...words], { cwd, stdio: 'inherit', ...options }).status ?? 1
}
