import { Suspense, useState } from 'react'
import { collections, remove, take } from '../strings.ts'
import { part } from '../app/part.tsx'
import { useLocation } from 'wouter'
import { shorten } from '../../src/export/clean.ts'
import { tellInLibrary } from './useTold.ts'
import { useActions } from '../app/actions.ts'
import type { Reading } from '../../src/doc/reading.ts'

const CiteDialog = part('dialog', async () => (await import('./CiteDialog.tsx')).CiteDialog)
const CollectDialog = part('dialog', async () => (await import('../collections/CollectDialog.tsx')).CollectDialog)
const RemoveDialog = part('dialog', async () => (await import('../remove/RemoveDialog.tsx')).RemoveDialog)
const TakeDialog = part('dialog', async () => (await import('./TakeDialog.tsx')).TakeDialog)

interface Props {
  readonly reading: Reading
  readonly document: string
  readonly version: string
  readonly title: string
  /** When this version was kept. */
  readonly kept: string | undefined
}

/** What can be done with a whole article: cite it, take it along, keep it in a collection, remove it. */
export function TakeMenu({ reading, document, version, title, kept }: Props) {
  const [open, setOpen] = useState<'cite' | 'take' | 'collect' | 'remove'>()
  const [, go] = useLocation()
  const [told, setTold] = useState('')
  const close = () => setOpen(undefined)
  useActions([
    { name: take.citeArticle, run: () => setOpen('cite') },
    { name: take.openArticle, run: () => setOpen('take') },
    { name: collections.collectArticle, run: () => setOpen('collect') },
    { name: remove.openArticle, run: () => setOpen('remove') },
  ])
  return (
    <span className="take">
      <button className="link" type="button" onClick={() => setOpen('cite')}>{take.cite}</button>
      <button className="link" type="button" onClick={() => setOpen('take')}>{take.open}</button>
      <button className="link" type="button" onClick={() => setOpen('collect')}>{collections.collect}</button>
      <button className="link" type="button" onClick={() => setOpen('remove')}>{remove.open}</button>
      <span role="status">{told}</span>
      <Suspense>
        {open === 'cite' && <CiteDialog citable={{ reading, whence: kept ? { kept } : {} }} onClose={close} />}
        {open === 'take' && <TakeDialog what={{ name: title, query: { document, version } }} onClose={close} />}
        {open === 'collect' && <CollectDialog documents={[document]} onClose={close} onTold={({ words }) => setTold(words)} />}
        {open === 'remove' && <RemoveDialog documents={[document]} title={title} onClose={close} onRemoved={() => {
          tellInLibrary({ words: remove.removedOne(shorten(title, 80)) })
          go('/')
        }} />}
      </Suspense>
    </span>
  )
}
