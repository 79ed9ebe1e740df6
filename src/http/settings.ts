import { createRoute } from '@hono/zod-openapi'
import { json, REFUSALS } from './answers.ts'
import { loadSettings, setSettings } from '../store/settings.ts'
import { personOf } from './person.ts'
import { Settings, SettingsChange } from './api.ts'
import type { News } from './news.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const getRoute = createRoute({ method: 'get', path: '/api/settings', summary: 'What is set for all', responses: { 200: json('The settings.', Settings) } })

const setRoute = createRoute({
  method: 'put', path: '/api/settings', summary: 'Set something for all',
  request: { body: { required: true, content: { 'application/json': { schema: SettingsChange } } } },
  responses: { 200: json('All settings.', Settings), 400: REFUSALS[400] },
})

export function giveSettings(app: OpenAPIHono, { store, who, news }: { readonly store: Store; readonly who: string; readonly news: News }): void {
  app.openapi(getRoute, async c => c.json(await settingsOf(store), 200))
  app.openapi(setRoute, async c => {
    await setSettings(store, c.req.valid('json'), personOf(c, who))
    news.tell('changed', { what: 'settings' })
    return c.json(await settingsOf(store), 200)
  })
}

/** From the beginning, as long as nobody has set anything else. */
const BEGINNING = { reactions: { value: true }, ratingScale: { value: ['supported', 'contradicted', 'could not be checked'] } }

async function settingsOf(store: Store): Promise<Settings> {
  const set = await loadSettings(store.db)
  return Settings.parse({ ...BEGINNING, ...Object.fromEntries(set.map(({ key, value, setBy, setAt }) => [key, { value, setBy, setAt: setAt.toISOString() }])) })
}
