import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Header } from './Header.tsx'
import { PAGES, SETTINGS } from './pages.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { Library } from '../library/Library.tsx'
import { NotFound } from './NotFound.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { ReadingPage } from '../reading/ReadingPage.tsx'
import { listen } from '../api/events.ts'
import { shell } from '../strings.ts'
import { Slow } from './Slow.tsx'
import { turnTheme } from './theme.ts'
import { useArrival } from './useArrival.ts'
import { useHappenings } from '../api/useHappenings.ts'
import { useKeys } from './keys.ts'

// Library and reading are what people open the desk for, and in its first file of script; who looks at something else fetches that.
const ChangesPage = lazy(async () => ({ default: (await import('../reading/ChangesPage.tsx')).ChangesPage }))
const CollectionsPage = lazy(async () => ({ default: (await import('../collections/CollectionsPage.tsx')).CollectionsPage }))
const CorrectionsPage = lazy(async () => ({ default: (await import('../correct/CorrectionsPage.tsx')).CorrectionsPage }))
const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }))
const BookmarkletPage = lazy(async () => ({ default: (await import('../receive/BookmarkletPage.tsx')).BookmarkletPage }))
const KeptPage = lazy(async () => ({ default: (await import('../kept/KeptPage.tsx')).KeptPage }))
const ReceivePage = lazy(async () => ({ default: (await import('../receive/ReceivePage.tsx')).ReceivePage }))
const SettingsPage = lazy(async () => ({ default: (await import('../settings/SettingsPage.tsx')).SettingsPage }))
const ActorPage = lazy(async () => ({ default: (await import('../actors/ActorPage.tsx')).ActorPage }))
const ActorsPage = lazy(async () => ({ default: (await import('../actors/ActorsPage.tsx')).ActorsPage }))
const OfArticlePage = lazy(async () => ({ default: (await import('../actors/OfArticlePage.tsx')).OfArticlePage }))
const FiguresPage = lazy(async () => ({ default: (await import('../figures/FiguresPage.tsx')).FiguresPage }))
const FailuresPage = lazy(async () => ({ default: (await import('../failures/FailuresPage.tsx')).FailuresPage }))
const FeedsPage = lazy(async () => ({ default: (await import('../feeds/FeedsPage.tsx')).FeedsPage }))
const GapsPage = lazy(async () => ({ default: (await import('../gaps/GapsPage.tsx')).GapsPage }))
const SearchPage = lazy(async () => ({ default: (await import('../search/SearchPage.tsx')).SearchPage }))
const TimelinePage = lazy(async () => ({ default: (await import('../timeline/TimelinePage.tsx')).TimelinePage }))
const CheckablePage = lazy(async () => ({ default: (await import('../checks/CheckablePage.tsx')).CheckablePage }))
const ChecksPage = lazy(async () => ({ default: (await import('../checks/ChecksPage.tsx')).ChecksPage }))
const HandoverPage = lazy(async () => ({ default: (await import('../checks/HandoverPage.tsx')).HandoverPage }))
const WorksheetPage = lazy(async () => ({ default: (await import('../checks/WorksheetPage.tsx')).WorksheetPage }))

export function App() {
  const queries = useQueryClient()
  const [path] = useLocation()
  const content = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<'keys' | 'palette'>()
  const close = () => setOpen(undefined)
  const { isConnected, isShutOut } = useHappenings()
  useEffect(() => listen(queries), [queries])
  useArrival(path, () => content.current)
  return (
    <>
      <KeysEverywhere onKeys={() => setOpen('keys')} onPalette={() => setOpen('palette')} />
      <a className="skip" href="#content">{shell.skip}</a>
      <Header onKeys={() => setOpen('keys')} onPalette={() => setOpen('palette')} />
      <p className="lost" role="status">{!isConnected && (isShutOut ? shell.shutOut : shell.lost)}</p>
      <Slow />
      <main id="content" ref={content} tabIndex={-1}>
        <Suspense fallback={<p className="wait">{shell.loading}</p>}>
          <Switch>
            <Route path="/"><Library /></Route>
            <Route path="/corrections"><CorrectionsPage /></Route>
            <Route path="/search"><SearchPage /></Route>
            <Route path="/actors"><ActorsPage /></Route>
            <Route path="/actors/of/:document/:version/:statement">{({ document, version, statement }) => <OfArticlePage document={document} version={version} whom={`statements/${statement}/speaker`} />}</Route>
            <Route path="/actors/of/:document/:version/entities/:entity">{({ document, version, entity }) => <OfArticlePage document={document} version={version} whom={`entities/${entity}/actor`} />}</Route>
            <Route path="/actors/:actor">{({ actor }) => <ActorPage key={actor} id={actor} />}</Route>
            <Route path="/feeds"><FeedsPage /></Route>
            <Route path="/gaps"><GapsPage /></Route>
            <Route path="/failures"><FailuresPage /></Route>
            <Route path="/timeline"><TimelinePage /></Route>
            <Route path="/figures"><FiguresPage /></Route>
            <Route path="/checks"><ChecksPage /></Route>
            <Route path="/checks/handover"><HandoverPage /></Route>
            <Route path="/checks/:check">{({ check }) => <WorksheetPage key={check} check={check} />}</Route>
            <Route path="/documents/:document/versions/:version/checkable">{({ document, version }) => <CheckablePage document={document} version={version} />}</Route>
            <Route path="/collections"><CollectionsPage /></Route>
            <Route path="/documents/:document/versions/:after/changes/:before">{({ document, after, before }) => <ChangesPage document={document} after={after} before={before} />}</Route>
            <Route path="/documents/:document/versions/:version/kept">{({ document, version }) => <KeptPage document={document} version={version} />}</Route>
            <Route path="/documents/:document/versions/:version">{({ document, version }) => <ReadingPage key={`${document} ${version}`} document={document} version={version} />}</Route>
            <Route path="/documents/:document">{({ document }) => <ReadingPage key={document} document={document} />}</Route>
            <Route path="/index.html"><Redirect to="/" /></Route>
            <Route path="/bookmarklet"><BookmarkletPage /></Route>
            <Route path="/receive"><ReceivePage /></Route>
            <Route path={SETTINGS.href}><SettingsPage /></Route>
            <Route><NotFound /></Route>
          </Switch>
        </Suspense>
      </main>
      {open === 'keys' && <KeysDialog onClose={close} />}
      {open === 'palette' && <Suspense><Palette onClose={close} onKeys={() => setOpen('keys')} /></Suspense>}
      <PersonDialog />
    </>
  )
}

/** It stands before the page: what a page does with a key goes before what the key does everywhere. */
function KeysEverywhere({ onKeys, onPalette }: { readonly onKeys: () => void; readonly onPalette: () => void }) {
  const [, go] = useLocation()
  useKeys({
    'Mod k': onPalette,
    '?': onKeys,
    '/': () => go('/search'),
    t: turnTheme,
    ...Object.fromEntries([...PAGES, SETTINGS].map(page => [page.keys, () => go(page.href)])),
  })
  return null
}
