#!/usr/bin/env node
// Starts hearsay on any Node that understands modules: on one too old for the sources it goes on
// with the Node that lies in node_modules. So this file keeps to what Node 12 can parse.
import { spawn } from 'child_process'
import { existsSync } from 'fs'
import { constants } from 'os'
import { join, dirname } from 'path'
import { fileURLToPath, pathToFileURL } from 'url'

const NEEDED = 24
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

if (parseInt(process.versions.node, 10) >= NEEDED) start()
else goOnWithNewer()

async function start() {
  const { enableCompileCache } = await import('module')
  // Not the default place, which is shared by all users of the machine.
  if (enableCompileCache && !process.env.NODE_COMPILE_CACHE) enableCompileCache(join(root, 'node_modules', '.cache', 'hearsay'))
  const { main } = await import(pathToFileURL(program()).href)
  await main(process.argv.slice(2))
}

/** The sources in a checkout; what was built of them in an installed package, where Node strips no types. */
function program() {
  const sources = join(root, 'src', 'cli', 'main.ts')
  const built = join(root, 'dist', 'cli', 'main.js')
  if (!/[\\/]node_modules[\\/]/.test(sources) && existsSync(sources)) return sources
  if (existsSync(built)) return built
  return stop('hearsay is not complete here: neither ' + sources + ' nor ' + built + ' exists. Install it again.')
}

function goOnWithNewer() {
  const newer = process.env.HEARSAY_RESTARTED ? undefined : newerNode()
  if (!newer) {
    stop('hearsay needs Node.js ' + NEEDED + ' or newer, and this is ' + process.version + '.\n'
      + 'Either run "npm ' + installing() + '" in ' + root + ', which brings one along, or get it from https://nodejs.org')
  }
  // Heeded before the newer one runs: as soon as it does, somebody may stop it.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2', 'SIGWINCH'].filter(signal => signal in constants.signals)
  const pass = signal => child.kill(signal)
  signals.forEach(signal => process.on(signal, pass))
  const child = spawn(newer, [fileURLToPath(import.meta.url)].concat(process.argv.slice(2)), {
    stdio: 'inherit',
    env: Object.assign({}, process.env, { HEARSAY_RESTARTED: '1' }),
  })
  child.on('error', error => stop('The newer Node.js in ' + newer + ' does not start (' + error.message + '). Run "npm ' + installing() + '" in ' + root + '.'))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    signals.forEach(name => process.removeListener(name, pass))
    process.kill(process.pid, signal)
  })
}

/** In a checkout it is "npm start" that fetches a newer Node. */
function installing() {
  return existsSync(join(root, 'scripts', 'setUp.mjs')) ? 'start' : 'install'
}

/** Where npm's package "node" puts its program: in our own node_modules, or beside us when we were installed into somebody's. */
function newerNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return [join(root, 'node_modules'), join(root, '..')]
    .map(modules => join(modules, 'node', 'bin', name))
    .find(path => existsSync(path))
}

function stop(message) {
  process.stderr.write(message + '\n')
  process.exit(1)
}
