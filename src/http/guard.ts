import { getConnInfo } from '@hono/node-server/conninfo'
import { getCookie, setCookie } from 'hono/cookie'
import { browserName } from './browserName.ts'
import { plainPage } from './pages.ts'
import { Refused } from './problem.ts'
import type { Context, MiddlewareHandler } from 'hono'
import type { Session } from '../store/sessions.ts'
import type { Sessions } from './sessions.ts'

export interface GuardOptions {
  readonly sessions: Sessions
  /** Where the server listens; cookies do not tell ports apart, so that the port is in their name. */
  readonly port: number
  /** Is this a name or an address that the server goes by? */
  isOurs(hostname: string, port: string): boolean
}

/** Lets requests through that come to us by a name of ours, from our own pages or from no page at all, and from somebody who may come in. */
export function guard({ sessions, port, isOurs }: GuardOptions): MiddlewareHandler {
  const cookie = cookieAt(port)
  return async (c, next) => {
    checkHost(c, isOurs)
    checkOrigin(c)
    const token = c.req.query('token')
    if (token !== undefined && c.req.method === 'GET' && !isApi(c)) return comeIn(c, cookie, sessions, token)
    if (c.req.path === '/sign-in' && c.req.method === 'POST') return signIn(c, cookie, sessions)
    // Its key is looked at by whoever answers.
    if (isFeed(c) && isFromHere(c)) return next()
    const session = sessionOf(c, { sessions, port })
    if (!session && !await knowsPassword(c, sessions)) return turnAway(c, sessions)
    const secret = getCookie(c, cookie)
    if (session && sessions.see(session) && secret !== undefined) keepCookie(c, cookie, secret)
    return next()
  }
}

/** Who asks, of those that have been let in; nobody when it is somebody who sends the password with each call. */
export function sessionOf(c: Context, { sessions, port }: Pick<GuardOptions, 'sessions' | 'port'>): Session | undefined {
  const secrets = [getCookie(c, cookieAt(port)), bearerOf(c)]
  return secrets.map(secret => secret && sessions.of(secret) || undefined).find(session => session)
}

function bearerOf(c: Context): string | undefined {
  return /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
}

async function knowsPassword(c: Context, sessions: Sessions): Promise<boolean> {
  const bearer = bearerOf(c)
  return bearer !== undefined && sessions.knowsPassword(bearer)
}

function cookieAt(port: number): string {
  return `hearsay-${port}`
}

/** Is this what a feed reader asks for, which sends no cookie and has a key in the address? */
function isFeed(c: Context): boolean {
  return c.req.method === 'GET' && /^\/api\/searches\/[\da-f-]{36}\/feed\.xml$/.test(c.req.path) && c.req.query('key') !== undefined
}

/** Does it come from this machine, by a name that only this machine has? */
function isFromHere(c: Context): boolean {
  const { address = '' } = getConnInfo(c).remote
  return /^(?:::ffff:)?127\.|^::1$/.test(address) && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(c.req.header('host') ?? '')
}

/** Is this about data, whose answers are JSON, refusals too? */
export function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/')
}

/** A page elsewhere can make a name of its own lead to this machine, and would then pass for us. */
function checkHost(c: Context, isOurs: GuardOptions['isOurs']): void {
  const found = /^(\[[\da-f:.]+\]|[\w.-]+?)\.?(?::(\d{1,5}))?$/i.exec(c.req.header('host') ?? '')
  if (found && isOurs(found[1]!.toLowerCase(), found[2] ?? '')) return
  throw new Refused(403, 'This is not an address of this desk.', 'Open the address that hearsay desk prints. If the desk is to be reached by this name, start it with --name and the name.')
}

/** No other site may ask or send anything; from there one may only come here. */
function checkOrigin(c: Context): void {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const isElsewhere = (origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')) || (site !== undefined && site !== 'same-origin' && site !== 'none')
  const isVisit = (c.req.method === 'GET' || c.req.method === 'HEAD') && !isApi(c) && c.req.header('sec-fetch-mode') !== 'cors'
  if (isElsewhere && !isVisit) throw new Refused(403, 'Another site has asked for this, and the desk answers none.', 'Open the desk by its own address. A program sends neither Origin nor Sec-Fetch-Site.')
}

async function comeIn(c: Context, cookie: string, sessions: Sessions, token: string): Promise<Response> {
  const secret = await sessions.redeem(token, browserName(c.req.header('user-agent')))
  if (secret) return welcome(c, cookie, secret, withoutToken(c))
  const known = getCookie(c, cookie)
  if (known !== undefined && sessions.of(known)) return c.redirect(withoutToken(c), 303)
  return turnAway(c, sessions, 'This address has been used. It opens the desk once, in one browser.')
}

function withoutToken(c: Context): string {
  const url = new URL(c.req.url)
  url.searchParams.delete('token')
  return local(url.pathname + url.search)
}

/** The place within the desk: "//elsewhere.example" would lead away, however browsers come to read it so. */
function local(path: string): string {
  const { pathname, search } = URL.parse(path, 'http://desk.invalid') ?? { pathname: '/', search: '' }
  return `/${pathname.replace(/^\/+/, '')}${search}`
}

async function signIn(c: Context, cookie: string, sessions: Sessions): Promise<Response> {
  if (Number(c.req.header('content-length') ?? Infinity) > LONGEST_FORM) throw new Refused(413, 'That is too long for a password.', 'Type the password that the desk was started with.')
  const { password, back } = await c.req.parseBody()
  const secret = typeof password === 'string' ? await sessions.signIn(password, browserName(c.req.header('user-agent'))) : undefined
  const place = typeof back === 'string' ? local(back) : '/'
  if (secret) return welcome(c, cookie, secret, place)
  return plainPage(c, 401, { title: 'That is not the password', says: ['Try again.'], asksPassword: { back: place } })
}

const LONGEST_FORM = 10_000

function welcome(c: Context, cookie: string, secret: string, place: string): Response {
  keepCookie(c, cookie, secret)
  c.header('Cache-Control', 'no-store')
  return c.redirect(place, 303)
}

function keepCookie(c: Context, cookie: string, secret: string): void {
  setCookie(c, cookie, secret, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: KEPT_SECONDS, secure: c.req.header('x-forwarded-proto') === 'https' })
}

const KEPT_SECONDS = 30 * 24 * 3600

function turnAway(c: Context, sessions: Sessions, why = 'This browser has not been let in yet.'): Response {
  const isProgram = c.req.header('authorization') !== undefined
  if (isApi(c) && isProgram) throw new Refused(401, 'This token lets nobody in: it is not known, or was shown out.', PROGRAMS)
  if (isApi(c)) throw new Refused(401, why, `${sessions.hasPassword ? 'Sign in.' : WAY_IN} ${PROGRAMS}`)
  // Whoever follows a link from another site comes without the cookie, and comes again with it.
  const { pathname, search } = new URL(c.req.url)
  const comesFromElsewhere = c.req.header('sec-fetch-site') === 'cross-site' && c.req.header('sec-fetch-mode') === 'navigate' && !c.req.query('token')
  return plainPage(c, 401, {
    title: 'The desk is closed to this browser', says: [why, ...sessions.hasPassword ? [] : [WAY_IN]],
    ...(comesFromElsewhere && { leadsTo: local(pathname + search) }),
    ...(sessions.hasPassword && { asksPassword: { back: withoutToken(c) } }),
  })
}

const PROGRAMS = 'A program sends "Authorization: Bearer TOKEN": at the desk, Settings, “Who may come in” lets it in and tells its token; where the desk has a password, that does, too.'
const WAY_IN = 'Open the address that hearsay desk has printed in its terminal; where it has been used, press Enter there for another one.'
