import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './checkout.ts'
import type { ChildProcess } from 'node:child_process'

export const BIN = join(ROOT, 'bin', 'hearsay.js')

export interface Outcome {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  /** What comes in on standard input; nothing at all unless given. */
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Called with the process once it runs. */
  readonly meanwhile?: (child: ChildProcess) => void
}

/** Run the command as a person would, in pipes and without what this machine's environment says about colours. */
export async function hearsay(args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return outcomeOf(process.execPath, [BIN, ...args], options)
}

/** Run a program and wait for what becomes of it; ended by force after two minutes. */
export async function outcomeOf(program: string, args: readonly string[], { input, cwd, env, meanwhile }: CommandOptions = {}): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd, timeout: 120_000, killSignal: 'SIGKILL', stdio: [input === undefined && !meanwhile ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'], ...env },
  })
  const said = { stdout: '', stderr: '' }
  child.stdout!.setEncoding('utf8').on('data', (part: string) => { said.stdout += part })
  child.stderr!.setEncoding('utf8').on('data', (part: string) => { said.stderr += part })
  // A command that refuses its input closes it early, which is its right.
  child.stdin?.on('error', () => {})
  if (input !== undefined) child.stdin!.end(input)
  meanwhile?.(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve({ status, signal, ...said }))
  })
}
