// npm run build:web: makes the desk's page in dist/web out of web/. Plain JavaScript for old Nodes, like all that runs before a set-up.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './setUp.mjs'

/** Make the desk's page with a Node that can, unless it is there and newer than all that it is made of. Returns whether it is there. */
export function buildWeb(node, { always = false } = {}) {
  const isStale = existsSync(join(root, 'web')) && SOURCES.some(source => isNewer(join(root, source), builtMs()))
  if (!always && !isStale) return true
  const began = Date.now()
  process.stderr.write("Making the desk's page (once for each version) ...")
  const { status, stdout, stderr } = spawnSync(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', join(root, 'web', 'vite.config.ts'), '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' })
  process.stderr.write(status === 0 ? ` done in ${((Date.now() - began) / 1000).toFixed(0)} s\n${stderr}` : ` failed\n${stdout}${stderr}`)
  return status === 0
}

// What web/ imports from, and what says which packages there are.
const SOURCES = ['web', 'src/doc', 'src/export', 'src/text', 'src/store/search', 'package-lock.json']

function builtMs() {
  const page = join(root, 'dist', 'web', 'index.html')
  return existsSync(page) ? statSync(page).mtimeMs : 0
}

function isNewer(path, ms) {
  const found = statSync(path)
  return found.isDirectory() ? readdirSync(path).some(name => isNewer(join(path, name), ms)) : found.mtimeMs > ms
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) process.exitCode = buildWeb(process.execPath, { always: true }) ? 0 : 1
