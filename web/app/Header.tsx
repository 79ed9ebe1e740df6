import { Link, useLocation } from 'wouter'
import { APP, shell } from '../strings.ts'
import { turnTheme, useTheme } from './theme.ts'

export function Header({ onKeys }: { readonly onKeys: () => void }) {
  const [path] = useLocation()
  const theme = useTheme()
  return (
    <header className="bar">
      <Link className="name" href="/">{APP}</Link>
      <nav aria-label={shell.main}>
        <Link href="/" aria-current={path === '/' ? 'page' : undefined}>{shell.library}</Link>
        <Link href="/search" aria-current={path === '/search' ? 'page' : undefined}>{shell.search}<kbd aria-hidden="true">/</kbd></Link>
      </nav>
      <button className="plain" type="button" onClick={turnTheme} aria-label={shell.theme[theme]} title={shell.theme[theme]}><ThemeSign theme={theme} /></button>
      <button className="plain" type="button" onClick={onKeys} aria-label={shell.keysTitle} title={shell.keysTitle}><kbd>?</kbd></button>
    </header>
  )
}

function ThemeSign({ theme }: { readonly theme: 'auto' | 'light' | 'dark' }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round">
      {theme === 'light' && <><circle cx="8" cy="8" r="3" /><path d="M8 1.3v1.4M8 13.3v1.4M1.3 8h1.4M13.3 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M3.3 12.7l1-1M11.7 4.3l1-1" /></>}
      {theme === 'dark' && <path d="M13 9.6A5.5 5.5 0 1 1 6.4 3 4.4 4.4 0 0 0 13 9.6Z" />}
      {theme === 'auto' && <><circle cx="8" cy="8" r="5.5" /><path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" stroke="none" /></>}
    </svg>
  )
}
