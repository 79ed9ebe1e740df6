import { Complaint } from './complaint.ts'
import type { Fetcher } from '../intake/fetch/fetcher.ts'

export const FETCH_OPTIONS = { 'never-fetch': { type: 'boolean' }, proxy: { type: 'string' } } as const

export const FETCH_HELP = `  --never-fetch       ask no site for anything: fetching tells a publisher who is interested.
                      HEARSAY_FETCH=never in the environment says the same for all commands
  --proxy ADDRESS     fetch by way of a proxy; otherwise as HTTPS_PROXY, HTTP_PROXY and NO_PROXY say
Addresses of private networks are not fetched, but for hosts and ranges that HEARSAY_ALLOW_PRIVATE
names: intranet.example:8080, 10.1.0.0/16.
`

type FetchValues = { readonly 'never-fetch'?: boolean | undefined; readonly proxy?: string | undefined }
type Environment = Readonly<Record<string, string | undefined>>

/** Whether the command line or the environment says that nothing is to be fetched. Throws a `Complaint`. */
export function fetchesNever({ 'never-fetch': never }: FetchValues, environment: Environment = process.env): boolean {
  return never ?? isNever(environment['HEARSAY_FETCH'])
}

/** What fetches pages and feeds, as the command line and the environment allow it. Throws a `Complaint`. */
export async function fetcherFor(values: FetchValues, environment: Environment = process.env): Promise<Fetcher> {
  const [{ Fetcher }, { proxiesOf }, { ENGINE_VERSION }] = await Promise.all([import('../intake/fetch/fetcher.ts'), import('../intake/fetch/proxies.ts'), import('../version.ts')])
  const { proxy } = values
  try {
    return new Fetcher({
      userAgent: `hearsay/${ENGINE_VERSION}`,
      fetching: fetchesNever(values, environment) ? 'never' : 'polite',
      proxies: proxy === undefined ? proxiesOf(environment) : { http: proxy, https: proxy },
      allowPrivate: (environment['HEARSAY_ALLOW_PRIVATE'] ?? '').split(/[\s,]+/).filter(Boolean),
      allowPrivateIn: 'HEARSAY_ALLOW_PRIVATE',
    })
  } catch (error) {
    if (error instanceof RangeError) throw new Complaint(error.message, 2)
    throw error
  }
}

function isNever(written: string | undefined): boolean {
  if (written === undefined || written === '' || written === 'polite') return false
  if (written === 'never') return true
  throw new Complaint(`HEARSAY_FETCH is "never" or "polite"; it is not "${written}".`, 2)
}
