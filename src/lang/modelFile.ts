/**
 * The files in `models/`: a header in JSON, then flat arrays that are used where they lie, without a copy.
 *
 *     "hsm1"   4 bytes
 *     length   32-bit little-endian, of the header with its padding
 *     header   JSON in UTF-8, padded with spaces so that the arrays start at a multiple of eight
 *     arrays   in the order of the header, each padded to a multiple of eight
 */
const MAGIC = 'hsm1'

const ARRAY_TYPES = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f32: Float32Array, f64: Float64Array } as const
export type ArrayType = keyof typeof ARRAY_TYPES
export type ModelArray = Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array

export interface ModelFile {
  /** What the model's reader needs besides arrays: labels, sizes, word lists. */
  readonly meta: Readonly<Record<string, unknown>>
  readonly arrays: Readonly<Record<string, ModelArray>>
}

interface Header {
  readonly meta: Record<string, unknown>
  readonly arrays: { readonly name: string; readonly type: ArrayType; readonly length: number }[]
}

/** Read a model file. The arrays are views into `bytes`. Throws `TypeError` on anything but a whole model file. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  if (bytes.length < 8 || ascii(bytes, 0, 4) !== MAGIC) throw new TypeError('not a model file: it does not begin with "hsm1"')
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  const length = view.getUint32(4, true)
  const header = JSON.parse(utf8(aligned.subarray(8, 8 + length))) as Header
  const arrays: Record<string, ModelArray> = {}
  let at = aligned.byteOffset + 8 + length
  for (const { name, type, length: count } of header.arrays) {
    const View = ARRAY_TYPES[type]
    if (at + count * View.BYTES_PER_ELEMENT > aligned.byteOffset + aligned.byteLength) throw new TypeError(`the model file ends within its array "${name}"`)
    arrays[name] = new View(aligned.buffer as ArrayBuffer, at, count)
    at = padded(at + count * View.BYTES_PER_ELEMENT)
  }
  return { meta: header.meta, arrays }
}

/** The bytes of a model file. The same model gives the same bytes. */
export function writeModelFile({ meta, arrays }: ModelFile): Uint8Array {
  const header: Header = {
    meta,
    arrays: Object.entries(arrays).map(([name, array]) => ({ name, type: typeOf(array), length: array.length })),
  }
  const json = encodeUtf8(JSON.stringify(header))
  const start = padded(8 + json.length)
  const total = Object.values(arrays).reduce((at, array) => padded(at + array.byteLength), start)
  const bytes = new Uint8Array(total)
  for (let i = 0; i < 4; i++) bytes[i] = MAGIC.charCodeAt(i)
  new DataView(bytes.buffer).setUint32(4, start - 8, true)
  bytes.fill(32, 8, start).set(json, 8)
  let at = start
  for (const array of Object.values(arrays)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at = padded(at + array.byteLength)
  }
  return bytes
}

const padded = (length: number) => Math.ceil(length / 8) * 8

function typeOf(array: ModelArray): ArrayType {
  const found = (Object.keys(ARRAY_TYPES) as ArrayType[]).find(type => array instanceof ARRAY_TYPES[type])
  if (!found) throw new TypeError('a model array must be a typed array')
  return found
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}

// The engine has neither DOM nor Node types, and no TextDecoder with them: UTF-8 by way of percent-encoding.
function utf8(bytes: Uint8Array): string {
  let escaped = ''
  for (const byte of bytes) escaped += byte < 128 && byte !== 37 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`
  return decodeURIComponent(escaped)
}

function encodeUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return Uint8Array.from(escaped, character => character.charCodeAt(0))
}
