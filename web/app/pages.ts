import { actors, collections, failures, feeds, gaps, shell } from '../strings.ts'

/** A page that the header, the keys and the palette lead to. */
export interface Page {
  readonly href: string
  readonly name: string
  /** As `useKeys` takes them. */
  readonly keys: string
}

export const PAGES: readonly Page[] = [
  { href: '/', name: shell.library, keys: 'g l' },
  { href: '/collections', name: collections.title, keys: 'g c' },
  { href: '/search', name: shell.search, keys: 'g s' },
  { href: '/actors', name: actors.title, keys: 'g a' },
  { href: '/timeline', name: shell.timeline, keys: 'g t' },
  { href: '/figures', name: shell.figures, keys: 'g f' },
  { href: '/checks', name: shell.checks, keys: 'g k' },
  { href: '/gaps', name: gaps.title, keys: 'g u' },
  { href: '/feeds', name: feeds.title, keys: 'g e' },
  { href: '/failures', name: failures.title, keys: 'g n' },
]

export const SETTINGS: Page = { href: '/settings', name: shell.settings, keys: 'g ,' }

/** Is this the page that an address shows, or one within it? */
export function isAt({ href }: Page, path: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`))
}
