import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { collections } from '../strings.ts'
import { Dialog } from '../app/Dialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { refresh } from './changeDocuments.ts'
import { send } from '../api/client.ts'
import type { CollectionItem } from '../../src/http/api.ts'

/** What a collection is called, and what is noted of it; without one, a new one is made. */
export function EditDialog({ item, onClose }: { readonly item?: CollectionItem; readonly onClose: () => void }) {
  const queries = useQueryClient()
  const [name, setName] = useState(item?.name ?? '')
  const [note, setNote] = useState(item?.note ?? '')
  const save = useMutation({
    mutationFn: () => item
      ? send<CollectionItem>('PATCH', `/api/collections/${item.collection}`, { name: name.trim(), note: note.trim() || null })
      : send<CollectionItem>('POST', '/api/collections', { name: name.trim(), ...note.trim() && { note: note.trim() } }),
    onSuccess: () => {
      refresh(queries)
      onClose()
    },
  })
  return (
    <Dialog title={item ? collections.editTitle : collections.makeTitle} onClose={onClose}>
      <form className="taking" onSubmit={event => {
        event.preventDefault()
        save.mutate()
      }}>
        <label className="field">{collections.name}<input type="text" value={name} onChange={event => setName(event.target.value)} placeholder={collections.nameHint} maxLength={200} autoComplete="off" dir="auto" /></label>
        <label className="field">{collections.note}<textarea rows={3} value={note} onChange={event => setNote(event.target.value)} placeholder={collections.noteHint} maxLength={2000} dir="auto" /></label>
        {save.error && <Problem error={save.error} />}
        <p className="acts"><button className="primary" type="submit" disabled={!name.trim() || save.isPending}>{collections.save}</button></p>
      </form>
    </Dialog>
  )
}
