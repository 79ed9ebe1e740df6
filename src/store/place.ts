import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the embedded collection lies: `HEARSAY_HOME`, else where the platform keeps the data of a program. */
export function dataFolder(environment: Environment = process.env, platform: NodeJS.Platform = process.platform): string {
  const named = environment['HEARSAY_HOME']
  if (named) return resolve(named)
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'hearsay')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'hearsay')
  // The XDG base directory specification has relative paths ignored.
  const shared = environment['XDG_DATA_HOME']
  return join(shared && isAbsolute(shared) ? shared : join(homedir(), '.local', 'share'), 'hearsay')
}
