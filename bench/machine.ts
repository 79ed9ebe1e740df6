import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** What a figure was measured on: the commit, the machine's size, and what else kept it busy. */
export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const [busy] = loadavg()
  return `Commit ${commit()}; ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB, Node ${process.versions.node}; load before the run ${busy!.toFixed(1)}`
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? ' with changes' : '')
  } catch {
    return 'unknown'
  }
}
