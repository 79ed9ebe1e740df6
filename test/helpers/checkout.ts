import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A folder that is gone when the file's tests are over. Call it at the top of a test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Run a script on the Node that runs the tests. */
export function runNode(args: readonly string[], cwd: string): string {
  return runProgram(process.execPath, args, cwd)
}

/** Compile what a tsconfig names. */
export function runTsc(args: readonly string[], cwd = ROOT): string {
  return runNode([join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), ...args], cwd)
}

/** Run a program; throws with all that it wrote when it fails. */
export function runProgram(program: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 })
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new Error(`${[program, ...args].join(' ')} failed:\n${stdout ?? ''}${stderr ?? String(error)}`)
  }
}
