// npm start [-- OPTIONS FILE]: reads an article, the sample's page when none is given.
import { spawnSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { root, setUp } from './setUp.mjs'
import { stopWith } from './stopWith.mjs'

// npm changes into the package's folder; a FILE is meant from where the person stood.
const cwd = process.env.INIT_CWD || process.cwd()
const args = process.argv.slice(2)
const namesFile = args.some(arg => arg === '-' || !arg.startsWith('-'))
const sample = relative(cwd, join(root, 'samples', 'steppe-courier.html'))

const node = await setUp().catch(stopWith)
const { status } = spawnSync(node, [join(root, 'bin', 'hearsay.js'), 'read', ...args, ...(namesFile ? [] : [sample])], { cwd, stdio: 'inherit' })
process.exitCode = status ?? 1
