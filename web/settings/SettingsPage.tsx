import { useQuery } from '@tanstack/react-query'
import { PersonForm } from '../app/PersonDialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { APP, grouped, reactions, settings } from '../strings.ts'
import { ReactionsSwitch } from '../reactions/ReactionsSwitch.tsx'
import { Sessions } from './Sessions.tsx'
import { setTheme, THEMES, useTheme } from '../app/theme.ts'
import { statusQuery } from '../api/queries.ts'
import { isHindered } from '../api/isHindered.ts'
import type { ReactNode } from 'react'

/** What can be chosen, and what this desk is: of the browser first, then of the desk. */
export function SettingsPage() {
  return (
    <div className="page settings">
      <title>{`${settings.title} – ${APP}`}</title>
      <h1>{settings.title}</h1>
      <Part title={settings.you}><PersonForm /></Part>
      <Part title={settings.look}><Look /></Part>
      <Part title={reactions.part}><ReactionsSwitch /></Part>
      <Part title={settings.sessions}><Sessions /></Part>
      <Part title={settings.desk}><ThisDesk /></Part>
    </div>
  )
}

/** A part of the settings, under its name. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section aria-label={title}><h2>{title}</h2><div>{children}</div></section>
}

function Look() {
  const theme = useTheme()
  return (
    <fieldset>
      <legend className="hidden">{settings.theme}</legend>
      {THEMES.map(one => <label key={one}><input type="radio" name="theme" checked={theme === one} onChange={() => setTheme(one)} />{settings.themes[one]}</label>)}
    </fieldset>
  )
}

function ThisDesk() {
  const found = useQuery({ ...statusQuery, staleTime: 0 })
  const { data } = found
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!data) return null
  const rows: readonly (readonly [name: string, value: ReactNode])[] = [
    [settings.place, <bdi key="place">{data.place}</bdi>],
    [settings.database, settings.kinds[data.kind]],
    [settings.holds, settings.documents(data.documents, data.read, data.foreign ?? 0, data.failed)],
    [settings.version, data.engine],
    [settings.memory, settings.megabytes(grouped(Math.round(data.memoryBytes / 1e6)))],
    [settings.api, <a key="api" href="/api/openapi.json">/api/openapi.json</a>],
  ]
  return <dl>{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}
