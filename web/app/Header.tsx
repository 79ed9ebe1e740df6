import { useEffect, useId, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { APP, shell } from '../strings.ts'
import { isAt, PAGES, SETTINGS } from './pages.ts'
import { turnTheme, useTheme } from './theme.ts'
import { usePerson } from './person.ts'

export function Header({ onKeys, onPalette }: { readonly onKeys: () => void; readonly onPalette: () => void }) {
  const [path] = useLocation()
  const theme = useTheme()
  const name = usePerson()
  return (
    <header className="bar">
      <Link className="name" href="/">{APP}</Link>
      <Menu path={path} />
      <button className="find" type="button" onClick={onPalette} title={shell.palette} aria-keyshortcuts="Control+K Meta+K">
        <FindSign /><span className="words">{shell.find}</span><kbd aria-hidden="true">{isApple() ? '⌘' : 'Ctrl'} K</kbd>
      </button>
      <button className="plain" type="button" onClick={turnTheme} aria-label={shell.theme[theme]} title={shell.theme[theme]}><ThemeSign theme={theme} /></button>
      <button className="plain" type="button" onClick={onKeys} aria-label={shell.keysTitle} title={shell.keysTitle}><kbd>?</kbd></button>
      <Link className="person" href={SETTINGS.href} aria-current={isAt(SETTINGS, path) ? 'page' : undefined} title={shell.settings}>{name ? <><span className="hidden">{shell.settingsOf} </span><bdi>{name}</bdi></> : shell.settings}</Link>
    </header>
  )
}

/** All pages in a row, or where there is no room, behind a button that names the one that is open. */
function Menu({ path }: { readonly path: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const menu = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => setIsOpen(false), [path])
  useEffect(() => {
    if (!isOpen) return
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : menu.current?.contains(event.target as Node)) return
      if (event instanceof KeyboardEvent) button.current?.focus()
      setIsOpen(false)
    }
    addEventListener('keydown', close)
    addEventListener('pointerdown', close)
    return () => {
      removeEventListener('keydown', close)
      removeEventListener('pointerdown', close)
    }
  }, [isOpen])
  const here = [...PAGES, SETTINGS].find(page => isAt(page, path))
  return (
    <nav aria-label={shell.main} ref={menu} onBlur={event => event.relatedTarget && !menu.current?.contains(event.relatedTarget) && setIsOpen(false)}>
      <button className="menu" type="button" ref={button} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        {here && <span className="hidden">{shell.menu}: </span>}{here?.name ?? shell.menu}<svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4"><path d="m1 1 4 4 4-4" /></svg>
      </button>
      <ul id={id} className={isOpen ? 'open' : undefined}>
        {[...PAGES, SETTINGS].map(page => (
          <li key={page.href}><Link href={page.href} aria-current={isAt(page, path) ? 'page' : undefined} onClick={() => setIsOpen(false)}>{page.name}</Link></li>
        ))}
      </ul>
    </nav>
  )
}

export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}

function FindSign() {
  return <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round"><circle cx="7" cy="7" r="4.3" /><path d="m10.3 10.3 3.4 3.4" /></svg>
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
