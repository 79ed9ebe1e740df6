/** Which proxies lead where. Addresses as in `http://user:secret@proxy.example:3128`; of SOCKS, nothing is known here. */
export interface Proxies {
  /** For addresses with http:, and with https:. */
  readonly http?: string
  readonly https?: string
  /** Hosts that are reached without a proxy: `outlet.example, .intranet.example, 10.0.0.1:8080` or `*`. */
  readonly except?: string
}

/** The proxies that an environment names, in small or capital letters: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY. */
export function proxiesOf(environment: Readonly<Record<string, string | undefined>>): Proxies {
  const read = (name: string) => environment[name] || environment[name.toUpperCase()] || undefined
  const [http, https] = [read('http_proxy') ?? read('all_proxy'), read('https_proxy') ?? read('all_proxy')]
  const except = read('no_proxy')
  return { ...(http && { http: withScheme(http) }), ...(https && { https: withScheme(https) }), ...(except && { except }) }
}

/** "proxy.example:3128" is how many write it. */
function withScheme(proxy: string): string {
  return /^[a-z][\w+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
}

/** The same proxies. Throws `RangeError` on one that cannot be used: to go without it, past it, is not what was asked for. */
export function checkProxies(proxies: Proxies): Proxies {
  const wrong = [proxies.http, proxies.https].find(proxy => proxy && !/^https?:$/.test(URL.parse(proxy)?.protocol ?? ''))
  if (wrong) throw new RangeError(`"${wrong}" is no proxy that hearsay can use. One is written as http://proxy.example:3128.`)
  return proxies
}

/** The proxy that a request takes, if any. */
export function proxyFor(url: URL, { http, https, except = '' }: Proxies): string | undefined {
  const proxy = url.protocol === 'https:' ? https : http
  return proxy && except.toLowerCase().split(/[\s,]+/).some(entry => matches(entry, url)) ? undefined : proxy
}

function matches(entry: string, url: URL): boolean {
  if (entry === '*') return true
  const [, name = '', port] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry) ?? []
  if (!name || (port && port !== (url.port || (url.protocol === 'https:' ? '443' : '80')))) return false
  return url.hostname === name || url.hostname.endsWith(`.${name}`)
}
