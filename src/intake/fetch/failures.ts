import { BY_HAND, FetchRefused, LATER_OR_BY_HAND } from './fetchRefused.ts'

/** What a request failed of, in words for whoever wanted the page. What is already a refusal stays as it is. */
export function failureOf(error: unknown, host: string, proxy: string | undefined): FetchRefused {
  const refusal = refusalWithin(error)
  if (refusal) return refusal
  const { code = '', message } = innermost(error)
  if (NO_NAME.has(code) && !proxy) return unknownName(host, code === 'EAI_AGAIN')
  if (TIMEOUTS.has(code)) return tooSlow(host)
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return new FetchRefused('size', `${host} sends more headers than any page needs. ${BY_HAND}`)
  if (CERTIFICATE.test(code)) return badCertificate(host, code, error)
  if (PACKING.test(code)) return new FetchRefused('packing', `What ${host} sends cannot be unpacked; it may have been broken off. Try again later.`, { isTemporary: true, cause: error })
  if (proxy) return new FetchRefused('proxy', `The proxy ${proxy} does not lead to ${host}: ${sentence(message)} Check the address of the proxy.`, { isTemporary: true, cause: error })
  return new FetchRefused('connection', `The connection to ${host} failed: ${REASONS[code] ?? sentence(message)} Try again later.`, { isTemporary: true, cause: error })
}

/** A refusal that was thrown while a connection was made comes back wrapped. */
function refusalWithin(error: unknown): FetchRefused | undefined {
  if (error instanceof FetchRefused) return error
  return error instanceof Error && error.cause ? refusalWithin(error.cause) : undefined
}

interface Failure {
  readonly code?: string
  readonly message: string
}

/** Of several addresses that were tried, the first one's failure; of a failure with a cause, the cause, if that has a code. */
function innermost(error: unknown): Failure {
  if (error instanceof AggregateError && error.errors.length) return innermost(error.errors[0])
  const cause = error instanceof Error ? (error.cause as Partial<Failure> | undefined) : undefined
  return cause?.code && cause.message ? innermost(cause) : error instanceof Error ? error : { message: String(error) }
}

export function unknownName(host: string, isTemporary = false): FetchRefused {
  const why = isTemporary ? 'Is this machine online?' : 'Check the address.'
  return new FetchRefused('name', `There is no host of the name ${host} to be found. ${why}`, { isTemporary })
}

export function tooSlow(host: string): FetchRefused {
  return new FetchRefused('timeout', `${host} takes too long to answer. ${LATER_OR_BY_HAND}`, { isTemporary: true })
}

function badCertificate(host: string, code: string, cause: unknown): FetchRefused {
  return new FetchRefused('certificate', `No safe connection to ${host} can be made: ${CERTIFICATES[code] ?? `it does not speak as expected (${code}).`} ${BY_HAND}`, { cause })
}

const NO_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA', 'ESERVFAIL'])
const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT', 'ETIMEOUT'])
const CERTIFICATE = /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/
const PACKING = /^(?:Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING|ZSTD_|ERR_ZSTD)/

const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it has signed its certificate itself.',
  SELF_SIGNED_CERT_IN_CHAIN: 'an authority that nobody knows has signed its certificate.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate does not say who signed it.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate does not say who signed it.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is made out to another name.',
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there.',
  ECONNRESET: 'it was broken off.',
  UND_ERR_SOCKET: 'it was broken off.',
  EPIPE: 'it was broken off.',
  EHOSTUNREACH: 'no way leads there.',
  ENETUNREACH: 'no way leads there.',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'less came than was announced.',
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
