/** Milliseconds that work takes of this thread's processor: whatever else the machine does meanwhile is not counted. */
export function cpuTime(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
