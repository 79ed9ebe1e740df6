import { useEffect, useId, useRef, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { actionsHere } from './actions.ts'
import { collectionsQuery } from '../api/queries.ts'
import { get } from '../api/client.ts'
import { groupsFor } from './paletteGroups.ts'
import { PAGES, SETTINGS } from './pages.ts'
import { actors, correct, palette } from '../strings.ts'
import { askWho } from './PersonDialog.tsx'
import { setTheme, THEMES } from './theme.ts'
import { outletWords } from '../lists/OutletName.tsx'
import { ArticleName } from '../lists/ArticleName.tsx'
import { calledWords } from '../../src/export/opening.ts'
import type { ActorPage, ArticleResults } from '../../src/http/api.ts'
import type { KeyboardEvent } from 'react'
import type { Listed } from './paletteGroups.ts'

interface Props {
  readonly onClose: () => void
  readonly onKeys: () => void
}

/** Go anywhere and do anything by a few letters of its name. */
export function Palette({ onClose, onKeys }: Props) {
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const [chosenId, setChosenId] = useState<string>()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // What the page offers, as it is when the palette is opened.
  const [here] = useState(actionsHere)
  const words = useSettled(typed.trim())
  const { data: collections } = useQuery(collectionsQuery)
  const articles = useQuery({
    queryKey: ['search', 'palette', words],
    queryFn: ({ signal }) => get<ArticleResults>('/api/search', { in: 'articles', q: beginnings(words), limit: MOST_DOCUMENTS }, signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })
  const found = useQuery({
    queryKey: ['actors', 'palette', words],
    queryFn: ({ signal }) => get<ActorPage>('/api/actors', { q: words, limit: MOST_ACTORS }, signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    dialog.current!.showModal()
  }, [])
  const error = articles.error ?? found.error
  const groups = groupsFor(typed, {
    pages: [...PAGES, SETTINGS].map(({ href, name, keys }) => ({ name, keys, run: () => go(href) })),
    here,
    everywhere: [
      { name: palette.keys, keys: '?', run: onKeys },
      { name: correct.toAll, run: () => go('/corrections') },
      { name: palette.person, run: askWho },
      ...THEMES.map(theme => ({ name: palette.theme[theme], run: () => setTheme(theme) })),
    ],
    collections: (collections?.items ?? []).map(({ collection, name }) => ({ id: collection, name, run: () => go(`/?collection=${collection}`) })),
    documents: (words && articles.data?.items || []).map(({ document, version, title, opening, language, outlet, publisher }) => ({ id: document, name: calledWords({ title, opening }), called: { title, opening, language }, beside: outletWords({ outlet, publisher }).name, run: () => go(`/documents/${document}/versions/${version}`) })),
    actors: (words && found.data?.items || []).map(({ actor, name, type, documents }) => ({ id: actor, name, beside: `${actors.types[type]}, ${actors.reportCount(documents)}`, run: () => go(`/actors/${actor}`) })),
    search: words => go(`/search?q=${encodeURIComponent(words)}`),
  })
  const options = groups.flatMap(group => group.options)
  const chosen = Math.max(0, options.findIndex(option => option.id === chosenId))
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, options.length])
  const run = (option: Listed | undefined) => {
    if (!option) return
    dialog.current!.close()
    option.run()
  }
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) setChosenId(options.at((chosen + by) % options.length)?.id)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(options[chosen])
    else return
    event.preventDefault()
  }
  return (
    <dialog className="palette" ref={dialog} aria-label={palette.title} onClose={onClose} onClick={event => event.target === dialog.current && dialog.current.close()}>
      <input type="text" role="combobox" aria-label={palette.label} aria-expanded="true" aria-controls={`${id}list`} aria-activedescendant={options.length ? `${id}${chosen}` : undefined} aria-autocomplete="list"
        placeholder={palette.hint} value={typed} onChange={event => { setTyped(event.target.value); setChosenId(undefined) }} onKeyDown={onKey} autoComplete="off" spellCheck={false} dir="auto" />
      <div role="listbox" id={`${id}list`} aria-label={palette.list} tabIndex={-1}>
        {groups.map(({ name, options: its }) => (
          <div role="group" key={name} aria-label={name}>
            <p aria-hidden="true">{name}</p>
            {its.map(option => {
              const index = options.indexOf(option)
              return (
                <div role="option" key={option.id} id={`${id}${index}`} aria-selected={index === chosen} onPointerMove={() => setChosenId(option.id)} onClick={() => run(option)}>
                  <span dir="auto">{option.called ? <ArticleName {...option.called} /> : option.name}</span>
                  {option.beside && <small dir="auto">{option.beside}</small>}
                  {option.keys && <span aria-hidden="true">{option.keys.split(' ').map(key => <kbd key={key}>{key}</kbd>)}</span>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <p className="soft" role="status">{error ? error.message : !options.length && (articles.isFetching || found.isFetching || words !== typed.trim() ? palette.looking : palette.nothing)}</p>
    </dialog>
  )
}

const MOST_DOCUMENTS = 8
const MOST_ACTORS = 5

/** "ferry kaz" as a search for words that begin so. What has a meaning of its own in searches is left away. */
function beginnings(words: string): string {
  return words.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim().split(' ').filter(Boolean).map(word => `${word}*`).join(' ')
}

/** A value as soon as it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

const PAUSE_MS = 150
