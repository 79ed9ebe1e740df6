import { IntakeError } from './intakeError.ts'

/** The page in a web archive of one file, as browsers save it (MHTML). */
export interface ArchivedPage {
  readonly bytes: Uint8Array
  readonly charset?: string
  readonly url?: string
  /** When it was saved, as the archive says, in ISO 8601 and UTC. */
  readonly fetchedAt?: string
}

/** The page that a web archive of one file is of: its first part of HTML. Rejects with `IntakeError` when there is none. */
export function pageIn(archive: Uint8Array): ArchivedPage {
  const raw = Buffer.from(archive.buffer, archive.byteOffset, archive.length).toString('latin1')
  const outer = headOf(raw)
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(outer.fields.get('content-type') ?? '')?.slice(1).find(Boolean)
  const parts = boundary === undefined ? [raw] : raw.split(`--${boundary}`).slice(1)
  for (const part of parts) {
    const { fields, body } = headOf(part.replace(/^[^\n]*\n/, boundary === undefined ? '$&' : ''))
    const type = fields.get('content-type') ?? ''
    if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) continue
    const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1]
    const url = fields.get('content-location') ?? outer.fields.get('snapshot-content-location')
    const savedAt = Date.parse(outer.fields.get('date') ?? '')
    return { bytes: unwrapped(body, fields.get('content-transfer-encoding')), ...(charset && { charset }), ...(url && /^https?:/i.test(url) && { url }), ...(savedAt && { fetchedAt: `${new Date(savedAt).toISOString().slice(0, 19)}Z` }) }
  }
  throw new IntakeError('This web archive (MHTML) holds no page. Save the page again as "Web page, HTML only", or copy its text into a file.')
}

/** The fields of a part, names in lower case, and what comes after the empty line. */
function headOf(part: string): { readonly fields: ReadonlyMap<string, string>; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(part.slice(0, MAX_HEAD_UNITS))
  const head = end ? part.slice(0, end.index) : part.slice(0, MAX_HEAD_UNITS)
  const fields = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':')
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim())
  }
  return { fields, body: end ? part.slice(end.index + end[0].length) : '' }
}

const MAX_HEAD_UNITS = 65_536

function unwrapped(body: string, encoding = ''): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1')
  return Buffer.from(body.replace(/[ \t]*=[ \t]*\r?\n/g, '').replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1')
}
