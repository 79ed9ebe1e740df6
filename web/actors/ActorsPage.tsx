import { useEffect, useMemo, useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ENTITY_TYPES } from '../../src/doc/reading.ts'
import { Field } from '../library/Filters.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { Order } from '../lists/Order.tsx'
import { Problem } from '../app/Problem.tsx'
import { VirtualRows } from '../lists/VirtualRows.tsx'
import { APP, actors, grouped, library, lists, shell, take } from '../strings.ts'
import { actorsQuery } from './actorQueries.ts'
import { collectionsQuery } from '../api/queries.ts'
import { oneLine } from '../../src/export/clean.ts'
import { useAddressFilter } from '../lists/useAddressFilter.ts'
import { useDeciding } from './useDeciding.tsx'
import { useActions } from '../app/actions.ts'
import { useKeys } from '../app/keys.ts'
import { useMedia } from '../app/useMedia.ts'
import { isHindered } from '../api/isHindered.ts'
import type { ActorItem } from '../../src/http/api.ts'
import type { AddressFilter } from '../lists/useAddressFilter.ts'

/** Who is in all the articles. Some of them may be one: they are chosen and merged here. */
export function ActorsPage() {
  const filter = useAddressFilter(FILTERS)
  const asked = Object.fromEntries(FILTERS.flatMap(name => (filter.value(name) ? [[name, filter.value(name)]] : [])))
  const found = useInfiniteQuery(actorsQuery(asked))
  const deciding = useDeciding()
  const [chosen, setChosen] = useState<ReadonlyMap<string, ActorItem>>(new Map())
  const [isMerging, setIsMerging] = useState(false)
  const isNarrow = useMedia('(max-width: 44rem)')
  const items = useMemo(() => found.data?.pages.flatMap(page => page.items) ?? [], [found.data])
  useEffect(() => {
    document.title = `${actors.title} – ${APP}`
  }, [])
  const toggle = (item: ActorItem) => setChosen(before => {
    const after = new Map(before)
    if (!after.delete(item.actor)) after.set(item.actor, item)
    return after
  })
  useKeys({
    x: () => {
      const id = (document.activeElement?.closest('[data-row]')?.querySelector('[data-actor]') as HTMLElement | null)?.dataset['actor']
      const item = items.find(({ actor }) => actor === id)
      if (item) toggle(item)
    },
    m: () => chosen.size > 1 && setIsMerging(true),
  })
  useActions(chosen.size ? [...chosen.size > 1 ? [{ name: actors.merge, keys: 'm', run: () => setIsMerging(true) }] : [], { name: actors.clear, run: () => setChosen(new Map()) }] : [])
  const lines = useMemo(() => items.map(item => ({
    key: item.actor, heightRem: isNarrow ? 6.25 : 3.75, href: `/actors/${item.actor}`,
    content: <ActorRow item={item} isChosen={chosen.has(item.actor)} onToggle={() => toggle(item)} />,
  })), [items, chosen, isNarrow])
  return (
    <div className="page actors-page">
      <div className="top"><h1>{actors.title}</h1><p className="soft">{actors.lead} {lists.copies}</p></div>
      <ActorFilters filter={filter} />
      {deciding.error && <Problem error={deciding.error} />}
      {isHindered(found) ? <Problem error={found.error} onAgain={() => void found.refetch()} />
        : !found.data ? <p className="wait">{shell.loading}</p>
        : !items.length ? <p className="empty">{Object.keys(asked).length ? actors.nothing : actors.empty}</p>
        : <VirtualRows label={actors.list} lines={lines} hasMore={found.hasNextPage} isFetchingMore={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()}
            columns={<div className="actor-row heads" aria-hidden="true"><span /><span>{actors.name}</span><span>{actors.type}</span><span>{actors.said}</span><span>{actors.about}</span><span>{actors.reports}</span></div>} />}
      {chosen.size > 0 && (
        <div className="chosen-actors" role="group" aria-label={take.tickedBar}>
          <p><b>{actors.chosenCount(chosen.size)}</b> <span className="soft" dir="auto">{[...chosen.values()].map(({ name }) => oneLine(name)).join(', ')}</span></p>
          <button className="primary" type="button" disabled={chosen.size < 2} onClick={() => setIsMerging(true)}>{actors.merge}<kbd aria-hidden="true">m</kbd></button>
          <button className="link" type="button" onClick={() => setChosen(new Map())}>{actors.clear}</button>
        </div>
      )}
      {isMerging && <MergeDialog chosen={[...chosen.values()]} onClose={() => setIsMerging(false)} onMerge={async (actor, others, name) => {
        setIsMerging(false)
        if (await deciding.decide({ what: 'merge', actor, others, name }, actors.merged(others.length + 1, name))) setChosen(new Map())
      }} />}
      {deciding.notice}
    </div>
  )
}

const FILTERS = ['q', 'type', 'country', 'collection', 'order'] as const

function ActorFilters({ filter: { value, change, clear } }: { readonly filter: AddressFilter }) {
  const { data: collections } = useQuery(collectionsQuery)
  const isNarrowed = FILTERS.some(name => name !== 'order' && value(name))
  return (
    <form className="filters" role="search" aria-label={library.filters} onSubmit={event => event.preventDefault()}>
      <Field label={actors.name} hint={actors.nameHint} size={18} value={value('q')} onValue={q => change({ q })} />
      <label>{actors.type}
        <select value={value('type')} onChange={event => change({ type: event.target.value })}>
          <option value="">{lists.any}</option>
          {ENTITY_TYPES.map(type => <option key={type} value={type}>{actors.types[type]}</option>)}
        </select>
      </label>
      <Field label={actors.country} hint={actors.countryHint} size={4} value={value('country')} onValue={country => change({ country })} />
      {!!collections?.items.length && (
        <label>{library.collection}
          <select value={value('collection')} onChange={event => change({ collection: event.target.value })}>
            <option value="">{library.allCollections}</option>
            {collections.items.map(({ collection, name, documents }) => <option key={collection} value={collection}>{library.collectionOption(name, documents)}</option>)}
          </select>
        </label>
      )}
      <Order label={library.order} names={actors.orders} value={value('order')} onValue={order => change({ order })} />
      {isNarrowed && <button className="link" type="button" onClick={() => clear(['order'])}>{library.clear}</button>}
    </form>
  )
}

function ActorRow({ item, isChosen, onToggle }: { readonly item: ActorItem; readonly isChosen: boolean; readonly onToggle: () => void }) {
  const { actor, name, aliases, type, country, credited, about, documents } = item
  const shown = oneLine(name)
  return (
    <article className="actor-row" data-actor={actor} data-chosen={isChosen || undefined}>
      <input type="checkbox" checked={isChosen} onChange={onToggle} aria-label={take.tick(shown)} />
      <div className="who">
        <h2 dir="auto"><Link className="to" href={`/actors/${actor}`}>{shown}</Link></h2>
        {aliases.length > 0 && <p className="soft" dir="auto">{actors.also(aliases.map(oneLine).join(', '))}</p>}
      </div>
      <p className="soft kind">{actors.types[type]}{country && <>, <bdi>{country}</bdi></>}</p>
      <p className="count" aria-label={actors.saidCount(credited)}><span>{grouped(credited)}</span> <small>{actors.said.toLowerCase()}</small></p>
      <p className="count" aria-label={actors.aboutCount(about)}><span>{grouped(about)}</span> <small>{actors.about.toLowerCase()}</small></p>
      <p className="count" aria-label={actors.reportCount(documents)}><span>{grouped(documents)}</span> <small>{actors.reportsIn(documents)}</small></p>
    </article>
  )
}
