import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { BUNDLED } from './bundleLine.ts'
import type { Bundled, BundleCounts, BundledThings } from './bundleLine.ts'

/** What stands in a line of a bundle. */
export type BundleLine =
  | { readonly kind: 'hearsay-bundle'; readonly format: number }
  | { readonly kind: 'end'; readonly counts: BundleCounts }
  | { readonly [Kind in Bundled]: { readonly kind: Kind; readonly thing: BundledThings[Kind] } }[Bundled]

/** A line that is not as `schema/bundle.json` wants it; the message says where. */
export class LineError extends Error {
  override readonly name = 'LineError'
}

/** What a line says, of the right shape and with nothing in it that a database would refuse. Throws `LineError`. */
export function checkLine(bytes: Uint8Array): BundleLine {
  const value = parsed(bytes)
  const [kind, ...more] = Object.keys(value)
  if (kind === undefined || more.length) throw new LineError('it is no object with one field')
  const thing = (value as Record<string, unknown>)[kind]
  if (kind === 'hearsay-bundle' && typeof thing === 'number') return { kind, format: thing }
  if (kind !== 'end' && !BUNDLED.includes(kind as Bundled)) throw new LineError(`nothing is known of "${kind.slice(0, 40)}"`)
  assertStorable(thing, 0)
  const validate = validators().getSchema(`urn:hearsay:bundle:1#/$defs/${kind}`)!
  if (!validate(thing)) {
    const [error] = validate.errors!
    throw new LineError(`${kind}${error!.instancePath} ${error!.message}`)
  }
  return (kind === 'end' ? { kind, counts: thing } : { kind, thing }) as BundleLine
}

function parsed(bytes: Uint8Array): object {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new LineError('it is not JSON in UTF-8')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new LineError('it is no object with one field')
  return value
}

/** PostgreSQL has neither NUL nor halves of characters, and takes nothing that is too deep. */
function assertStorable(value: unknown, depth: number): void {
  if (depth > DEEPEST) throw new LineError('it is nested too deeply')
  if (typeof value === 'string') assertText(value)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      assertText(name)
      assertStorable(inner, depth + 1)
    }
  }
}

const DEEPEST = 50

function assertText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new LineError('it has NUL or half a character in its words')
}

let compiled: Ajv2020 | undefined

function validators(): Ajv2020 {
  if (!compiled) {
    compiled = new Ajv2020({ strict: true })
    for (const name of ['reading', 'bundle']) compiled.addSchema(JSON.parse(readFileSync(new URL(`../../../schema/${name}.json`, import.meta.url), 'utf8')) as object)
  }
  return compiled
}
