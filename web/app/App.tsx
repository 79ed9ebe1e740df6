import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Header } from './Header.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { Library } from '../library/Library.tsx'
import { ReadingPage } from '../reading/ReadingPage.tsx'
import { listen } from '../api/events.ts'
import { shell } from '../strings.ts'
import { turnTheme } from './theme.ts'
import { useArrival } from './useArrival.ts'
import { useHappenings } from '../api/useHappenings.ts'
import { useKeys } from './keys.ts'

// Library and reading are what people open the desk for, and in its first file of script; who looks at something else fetches that.
const ChangesPage = lazy(async () => ({ default: (await import('../reading/ChangesPage.tsx')).ChangesPage }))
const SearchPage = lazy(async () => ({ default: (await import('../search/SearchPage.tsx')).SearchPage }))

export function App() {
  const queries = useQueryClient()
  const [path, go] = useLocation()
  const content = useRef<HTMLElement>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const { isConnected } = useHappenings()
  useEffect(() => listen(queries), [queries])
  useArrival(path, () => content.current)
  useKeys({
    '?': () => setShowsKeys(true),
    '/': () => go('/search'),
    'g l': () => go('/'),
    t: turnTheme,
  })
  return (
    <>
      <a className="skip" href="#content">{shell.skip}</a>
      <Header onKeys={() => setShowsKeys(true)} />
      <p className="lost" role="status">{!isConnected && shell.lost}</p>
      <main id="content" ref={content} tabIndex={-1}>
        <Suspense fallback={<p className="wait">{shell.loading}</p>}>
          <Switch>
            <Route path="/"><Library /></Route>
            <Route path="/search"><SearchPage /></Route>
            <Route path="/documents/:document/versions/:after/changes/:before">{({ document, after, before }) => <ChangesPage document={document} after={after} before={before} />}</Route>
            <Route path="/documents/:document/versions/:version">{({ document, version }) => <ReadingPage key={`${document} ${version}`} document={document} version={version} />}</Route>
            <Route path="/documents/:document">{({ document }) => <ReadingPage key={document} document={document} />}</Route>
            <Route path="/index.html"><Redirect to="/" /></Route>
            <Route><div className="page"><p>{shell.notFound}</p></div></Route>
          </Switch>
        </Suspense>
      </main>
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </>
  )
}
