import { Suspense, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { collections, shell, take } from '../strings.ts'
import { Dialog } from '../app/Dialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import { getFile, send } from '../api/client.ts'
import { part } from '../app/part.tsx'
import { Problem } from '../app/Problem.tsx'
import { refresh } from './changeDocuments.ts'
import { save } from '../take/copying.ts'
import type { CollectionItem } from '../../src/http/api.ts'
import type { Told } from '../take/Notice.tsx'

const TakeDialog = part('dialog', async () => (await import('../take/TakeDialog.tsx')).TakeDialog)

interface Props {
  readonly item: CollectionItem
  readonly onTold: (told: Told) => void
  readonly onDeleted?: () => void
}

/** What can be done with a collection. */
export function CollectionActs({ item, onTold, onDeleted }: Props) {
  const [open, setOpen] = useState<'edit' | 'take' | 'delete' | 'share'>()
  const close = () => setOpen(undefined)
  return (
    <span className="acts">
      <button className="link" type="button" onClick={() => setOpen('share')}>{collections.share}</button>
      <button className="link" type="button" onClick={() => setOpen('take')}>{take.open}</button>
      <button className="link" type="button" onClick={() => setOpen('edit')}>{collections.edit}</button>
      <button className="link" type="button" onClick={() => setOpen('delete')}>{collections.delete}</button>
      {open === 'edit' && <EditDialog item={item} onClose={close} />}
      {open === 'take' && <Suspense><TakeDialog what={{ name: item.name, query: { collection: item.collection } }} onClose={close} /></Suspense>}
      {open === 'share' && <ShareDialog item={item} onClose={close} onTold={onTold} />}
      {open === 'delete' && <DeleteDialog item={item} onClose={close} onTold={told => {
        onTold(told)
        onDeleted?.()
      }} />}
    </span>
  )
}

interface DialogProps extends Pick<Props, 'item' | 'onTold'> {
  readonly onClose: () => void
}

function ShareDialog({ item, onClose, onTold }: DialogProps) {
  const share = useMutation({
    mutationFn: () => getFile(`/api/export?${new URLSearchParams({ format: 'jsonl', collection: item.collection })}`),
    onSuccess: file => {
      save(file)
      onTold({ words: take.saved(file.name) })
      onClose()
    },
  })
  return (
    <Dialog title={`${collections.share}: ${item.name}`} onClose={onClose}>
      <div className="taking">
        <p>{collections.shareHelp}</p>
        <p className="soft">{take.bundleHelp}</p>
        {share.error && <Problem error={share.error} onAgain={() => share.mutate()} />}
        <p className="acts"><button className="primary" type="button" disabled={share.isPending} onClick={() => share.mutate()}>{take.save}</button><span role="status">{share.isPending && take.saving}</span></p>
      </div>
    </Dialog>
  )
}

function DeleteDialog({ item, onClose, onTold }: DialogProps) {
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => send<CollectionItem>('DELETE', `/api/collections/${item.collection}`),
    onSuccess: () => {
      refresh(queries)
      onTold({ words: collections.deleted(item.name, item.documents) })
      onClose()
    },
  })
  return (
    <Dialog title={collections.deleteTitle(item.name)} onClose={onClose}>
      <div className="taking">
        <p>{collections.deleteHelp(item.documents)}</p>
        {remove.error && <Problem error={remove.error} />}
        <p className="acts"><button type="button" data-first onClick={onClose}>{shell.cancel}</button><button className="primary" type="button" disabled={remove.isPending} onClick={() => remove.mutate()}>{collections.delete}</button></p>
      </div>
    </Dialog>
  )
}
