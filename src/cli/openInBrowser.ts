import { spawn } from 'node:child_process'

/** Open an address in the browser that this machine's desktop prefers, where there is a desktop. That none opens is no reason to fail. */
export function openInBrowser(address: string, environment: Readonly<Record<string, string | undefined>> = process.env): void {
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open']
  const hasDesktop = process.platform === 'darwin' || process.platform === 'win32' || environment['DISPLAY'] || environment['WAYLAND_DISPLAY']
  if (!hasDesktop || environment['SSH_CONNECTION']) return
  const child = spawn(program!, [...words, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

const OPENERS: Readonly<Record<string, readonly string[]>> = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }
