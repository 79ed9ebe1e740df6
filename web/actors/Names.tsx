import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { actors, grouped, library, search } from '../strings.ts'
import { actorDocumentsQuery } from './actorQueries.ts'
import { dayOf } from '../../src/export/view.ts'
import { oneLine } from '../../src/export/clean.ts'
import { Problem } from '../app/Problem.tsx'
import { isHindered } from '../api/isHindered.ts'
import { OutletName } from '../lists/OutletName.tsx'
import { ArticleName } from '../lists/ArticleName.tsx'
import { calledWords } from '../../src/export/opening.ts'
import type { ActorDetail } from '../../src/http/api.ts'
import type { Deciding } from './useDeciding.tsx'

interface Props {
  readonly actor: ActorDetail
  readonly deciding: Deciding
}

/** What an actor is called, and in which documents; each of these may be somebody else. */
export function Names({ actor, deciding }: Props) {
  const [open, setOpen] = useState<string>()
  return (
    <ul className="alias-list">
      {actor.names.map(one => {
        const key = `${one.actor} ${one.name}`
        const name = oneLine(one.name)
        return (
          <li key={key}>
            <p><b dir="auto">{name}</b> <small>{actors.types[one.type]}</small></p>
            <p className="counts"><button className="link" type="button" aria-expanded={open === key} onClick={() => setOpen(open === key ? undefined : key)}>{actors.reportCount(one.documents)}</button> <small>{actors.saidCount(one.credited)}</small> <small>{grouped(one.mentions)} {actors.mentions}</small></p>
            {actor.names.length > 1 && <button type="button" disabled={deciding.isPending} aria-label={actors.splitOff(name)} onClick={() => void deciding.decide({ what: 'split', actor: one.actor, name: one.name }, actors.isSplit(name))}>{actors.split}</button>}
            {open === key && <Documents actor={actor} of={one} deciding={deciding} />}
          </li>
        )
      })}
    </ul>
  )
}

function Documents({ actor, of: { actor: member, name }, deciding }: Props & { readonly of: ActorDetail['names'][number] }) {
  const found = useInfiniteQuery(actorDocumentsQuery(actor.actor, { name, member }))
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  const items = found.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className="within">
      <ul>
        {items.map(item => (
          <li key={item.document}>
            <p dir="auto"><Link href={`/documents/${item.document}/versions/${item.version}${item.start === undefined ? '' : `#${item.start}-${item.end}`}`}><ArticleName title={item.title} opening={item.opening} language={item.language} /></Link></p>
            <p className="of"><span><OutletName publisher={item.publisher} outlet={item.outlet} /></span><span>{item.publishedAt ? dayOf(item.publishedAt) : library.noDate}</span></p>
            {actor.documents > 1 && <button className="link" type="button" disabled={deciding.isPending} aria-label={actors.notHere(oneLine(name), calledWords(item))}
              onClick={() => void deciding.decide({ what: 'split', actor: member, name, document: item.document }, actors.isSplit(oneLine(name)))}>{actors.splitHere}</button>}
          </li>
        ))}
      </ul>
      {found.hasNextPage && <p><button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{search.more}</button></p>}
    </div>
  )
}
