import { ACTORS } from './checks/actors.ts'
import { CONSISTENCY } from './checks/consistency.ts'
import { CORRECTED } from './checks/corrected.ts'
import { PACKED } from './checks/packed.ts'
import { PLACE } from './checks/place.ts'
import { TABLE_CHECKS } from './checks/tables.ts'
import { WAITING } from './checks/waiting.ts'
import type { Check, Examined } from './checks/check.ts'
import type { MadeBy } from '../readings.ts'
import type { Store } from '../store.ts'
import type { Watched } from './progress.ts'

export interface Finding {
  /** What was looked at. */
  readonly check: string
  readonly ok: boolean
  /** A whole sentence for people. */
  readonly what: string
  /** What to do about it. */
  readonly wayOut?: string
  /** Nothing is wrong, and something is left to be done. */
  readonly isWaiting?: true
  /** It was wrong, and is right now. */
  readonly isMended?: true
}

export interface DoctorOptions extends Watched {
  /** What readings are made by now; others are old. */
  readonly made?: MadeBy
  /** Unpack every reading and original, and not only some. */
  readonly thorough?: boolean
  /** Mend what can be without losing anything: derive flags anew, take away what belongs to nothing, have read again what cannot be relied on. */
  readonly repair?: boolean
}

const CHECKS: readonly Check[] = [...TABLE_CHECKS, ...CONSISTENCY, ...PACKED, ...CORRECTED, ...ACTORS, ...WAITING, ...PLACE]

/** Look a collection over: every check with what it found, also where all is well. One that cannot be made is a finding and stops no other. */
export async function doctor(store: Store, { signal, onProgress = () => {}, made, thorough = false, repair = false }: DoctorOptions = {}): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [done, check] of CHECKS.entries()) {
    signal?.throwIfAborted()
    onProgress({ step: check.name, done, total: CHECKS.length })
    const examined: Examined = { store, made, thorough, signal: signal ?? new AbortController().signal }
    findings.push(...await look(check, examined, repair))
  }
  onProgress({ step: 'done', done: CHECKS.length, total: CHECKS.length })
  return findings
}

async function look(check: Check, examined: Examined, repair: boolean): Promise<Finding[]> {
  try {
    const found = await check.look(examined)
    if (!repair || !check.mend || found.every(({ ok }) => ok)) return found.map(verdict => ({ check: check.name, ...verdict }))
    await check.mend(examined)
    return (await check.look(examined)).map(verdict => ({ check: check.name, ...verdict, ...(verdict.ok && !verdict.isWaiting && { isMended: true }) }))
  } catch (error) {
    examined.signal.throwIfAborted()
    return [{ check: check.name, ok: false, what: `This could not be looked at: ${(error as Error).message}.` }]
  }
}
