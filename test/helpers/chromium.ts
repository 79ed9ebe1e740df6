import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const PROGRAM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

// It asks nobody for anything, and works where there is neither a screen nor another user than root.
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** The machine's Chromium. Rejects saying how to get one; tests that need it fail rather than pass unseen. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(PROGRAM)) throw new Error(`This test needs Chromium, and there is none at ${PROGRAM}. Install it ("apt-get install chromium"), or name yours in the environment variable CHROMIUM.`)
  return chromium.launch({ executablePath: PROGRAM, args: FLAGS })
}
