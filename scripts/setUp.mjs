// Makes a checkout ready to run. Plain JavaScript for Node 18 and newer, because it runs before
// anything is installed; a second run finds everything in place and costs milliseconds.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const NEEDED = 24
const modules = join(root, 'node_modules')
const isWindows = process.platform === 'win32'

/** Install what is missing or stale. Resolves to the path of a Node that runs the sources; rejects with a sentence that says what to do. */
export async function setUp() {
  if (!packagesAreCurrent()) {
    await npm(['ci'], 'Installing the packages that package-lock.json lists (once, about a minute)')
    if (!packagesAreCurrent()) throw new Error('npm reported success, and yet node_modules does not hold what package-lock.json lists. Delete node_modules and try again.')
  }
  // npm ci takes away the very Node that runs this when an earlier set-up had brought it.
  if (majorOf(process.version) >= NEEDED && existsSync(process.execPath)) return process.execPath
  if (!broughtNode()) {
    await npm(['install', '--no-save', `node@npm:${nodePackage()}@${NEEDED}`],
      `This machine has Node ${process.versions.node}; fetching Node ${NEEDED} into node_modules (once, about 50 MB)`)
  }
  const node = broughtNode()
  if (!node) throw new Error(`The Node ${NEEDED} that npm has for ${process.platform}/${process.arch} does not run here. Install Node ${NEEDED} or newer from https://nodejs.org and try again.`)
  return node
}

/** Does node_modules hold every package of the lockfile in its version? Packages for other platforms may be missing. */
function packagesAreCurrent() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages
  const present = readJson(join(modules, '.package-lock.json'))?.packages
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path || (entry.optional && !present[path])) return true
    return present[path]?.version === entry.version && existsSync(join(root, path, 'package.json'))
  })
}

/** The Node that an earlier set-up put into node_modules, when it is new enough and starts. */
function broughtNode() {
  const found = readJson(join(modules, 'node', 'package.json'))
  const program = join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node')
  if (!found || majorOf(found.version) < NEEDED || !existsSync(program)) return undefined
  return spawnSync(program, ['--version']).status === 0 ? program : undefined
}

/**
 * npm's package of Node's program for this platform. We install it under the name "node", whose own
 * package would fetch the same program by an install script, and those are often switched off.
 */
function nodePackage() {
  const platform = isWindows ? 'win' : process.platform
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return [prefix, platform, process.arch].join('-')
}

/** Run npm with a line that says what it does; its own words are shown only when it fails. */
async function npm(args, purpose) {
  const began = Date.now()
  process.stderr.write(`${purpose} ...`)
  const { status, output } = await runNpm([...args, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'])
  process.stderr.write(status === 0 ? ` done in ${((Date.now() - began) / 1000).toFixed(0)} s\n` : ' failed\n')
  if (status !== 0) throw new Error(`${output.trim()}\n\n${adviceFor(output, args)}`)
}

/** npm as a program of its own, started by the Node that runs it: the one in node_modules may be about to be replaced. */
function runNpm(args) {
  const script = process.env.npm_execpath
  const child = script?.endsWith('.js')
    ? spawn(process.env.npm_node_execpath || process.execPath, [script, ...args], { cwd: root })
    : spawn(isWindows ? 'npm.cmd' : 'npm', args, { cwd: root, shell: isWindows })
  let output = ''
  child.stdout.on('data', chunk => { output += chunk })
  child.stderr.on('data', chunk => { output += chunk })
  return new Promise(resolve => {
    child.on('error', error => resolve({ status: 1, output: `npm does not start: ${error.message}` }))
    child.on('close', status => resolve({ status, output }))
  })
}

const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED|EIDLETIMEOUT|network)\b/i

function adviceFor(output, args) {
  const again = 'then run the same command again.'
  if (NETWORK.test(output)) return `npm could not reach its registry. Connect to the network, or set a registry that this machine can reach ("npm config set registry URL"), ${again}`
  if (/\bE(ACCES|PERM|ROFS)\b/.test(output)) return `npm may not write here. Make ${root} writable for you, ${again}`
  if (/\bENOSPC\b/.test(output)) return `The disk is full: about 400 MB are needed. Make room, ${again}`
  return `"npm ${args.join(' ')}" failed with the message above. Mend what it names, ${again}`
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const majorOf = version => parseInt(version.replace(/^v/, ''), 10)
