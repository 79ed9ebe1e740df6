import { viewOf } from '../view.ts'
import type { Reading } from '../../doc/reading.ts'
import type { View } from '../view.ts'

/** What is sure, and what is possible, too: a page holds both, and a switch shows either. */
export interface Views {
  readonly sure: View
  readonly all: View
}

export function viewsOf(reading: Reading): Views {
  return { sure: viewOf(reading), all: viewOf(reading, { possible: true }) }
}
