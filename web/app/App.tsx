import { Suspense, useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Guard } from './Guard.tsx'
import { Header } from './Header.tsx'
import { PAGES, SETTINGS } from './pages.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { Library } from '../library/Library.tsx'
import { NotFound } from './NotFound.tsx'
import { part } from './part.tsx'
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
const ChangesPage = part('page', async () => (await import('../reading/ChangesPage.tsx')).ChangesPage)
const CollectionsPage = part('page', async () => (await import('../collections/CollectionsPage.tsx')).CollectionsPage)
const CorrectionsPage = part('page', async () => (await import('../correct/CorrectionsPage.tsx')).CorrectionsPage)
const Palette = part('dialog', async () => (await import('./Palette.tsx')).Palette)
const BookmarkletPage = part('page', async () => (await import('../receive/BookmarkletPage.tsx')).BookmarkletPage)
const KeptPage = part('page', async () => (await import('../kept/KeptPage.tsx')).KeptPage)
const ReceivePage = part('page', async () => (await import('../receive/ReceivePage.tsx')).ReceivePage)
const SettingsPage = part('page', async () => (await import('../settings/SettingsPage.tsx')).SettingsPage)
const ActorPage = part('page', async () => (await import('../actors/ActorPage.tsx')).ActorPage)
const ActorsPage = part('page', async () => (await import('../actors/ActorsPage.tsx')).ActorsPage)
const OfArticlePage = part('page', async () => (await import('../actors/OfArticlePage.tsx')).OfArticlePage)
const FiguresPage = part('page', async () => (await import('../figures/FiguresPage.tsx')).FiguresPage)
const FailuresPage = part('page', async () => (await import('../failures/FailuresPage.tsx')).FailuresPage)
const FeedsPage = part('page', async () => (await import('../feeds/FeedsPage.tsx')).FeedsPage)
const GapsPage = part('page', async () => (await import('../gaps/GapsPage.tsx')).GapsPage)
const SearchPage = part('page', async () => (await import('../search/SearchPage.tsx')).SearchPage)
const TimelinePage = part('page', async () => (await import('../timeline/TimelinePage.tsx')).TimelinePage)
const CheckablePage = part('page', async () => (await import('../checks/CheckablePage.tsx')).CheckablePage)
const ChecksPage = part('page', async () => (await import('../checks/ChecksPage.tsx')).ChecksPage)
const HandoverPage = part('page', async () => (await import('../checks/HandoverPage.tsx')).HandoverPage)
const WorksheetPage = part('page', async () => (await import('../checks/WorksheetPage.tsx')).WorksheetPage)

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
        <Guard place="page" at={path}><Suspense fallback={<p className="wait">{shell.loading}</p>}>
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
        </Suspense></Guard>
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
