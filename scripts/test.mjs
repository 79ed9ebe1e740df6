// npm test [-- FILE...]: set-up, type checks, then all tests or the files given.
import { spawnSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { availableParallelism, freemem } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from './buildWeb.mjs'
import { root, setUp } from './setUp.mjs'
import { stopWith } from './stopWith.mjs'

const node = await setUp().catch(stopWith)
if (!buildWeb(node)) process.exit(1)
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const files = process.argv.slice(2)

// Test files wait a quarter of their time, for disks, servers and browsers.
const atOnce = availableParallelism() + 1

const steps = [
  ['types', [tsc, '-p', 'tsconfig.json']],
  ['engine stays pure', [tsc, '-p', 'tsconfig.engine.json']],
  ['types of the desk', [tsc, '-p', 'web/tsconfig.json']],
  ['tests', ['--test', `--test-concurrency=${atOnce}`, ...(files.length ? files : ['test/**/*.test.ts'])]],
]

// Embedded collections are thousands of small files, which a folder in memory takes a tenth of the time for.
const IN_MEMORY = '/dev/shm'
const ENOUGH_BYTES = 12e9
const env = { ...process.env, ...(!process.env.TMPDIR && hasRoom(IN_MEMORY) && { TMPDIR: IN_MEMORY }) }

const results = steps.map(([name, args]) => {
  const began = Date.now()
  process.stdout.write(`\n# ${name}\n`)
  const { status } = spawnSync(node, args, { cwd: root, env, stdio: 'inherit' })
  return { name, ok: status === 0, seconds: ((Date.now() - began) / 1000).toFixed(1) }
})

process.stdout.write('\n# summary\n')
for (const { name, ok, seconds } of results) process.stdout.write(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds} s)\n`)
process.exitCode = results.every(result => result.ok) ? 0 : 1

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return Math.min(bavail * bsize, freemem()) > ENOUGH_BYTES
  } catch {
    return false
  }
}
