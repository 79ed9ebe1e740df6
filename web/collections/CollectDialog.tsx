import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { collections } from '../strings.ts'
import { collectionsQuery } from '../api/queries.ts'
import { Dialog } from '../app/Dialog.tsx'
import { post } from '../api/client.ts'
import { Problem } from '../app/Problem.tsx'
import { changeDocuments } from './changeDocuments.ts'
import type { CollectionItem } from '../../src/http/api.ts'
import type { Told } from '../take/Notice.tsx'

interface Props {
  readonly documents: readonly string[]
  readonly onClose: () => void
  readonly onTold: (told: Told) => void
}

/** Keep articles in a collection that there is, or in a new one. */
export function CollectDialog({ documents, onClose, onTold }: Props) {
  const queries = useQueryClient()
  const { data } = useQuery(collectionsQuery)
  // Unless somebody says so, nothing goes in among what somebody else may have put together.
  const [into, setInto] = useState('')
  const [name, setName] = useState('')
  const items = data?.items ?? []
  const keep = useMutation({
    mutationFn: async () => {
      const there = items.find(({ collection }) => collection === into)
      const { collection, name: called } = there ?? await post<CollectionItem>('/api/collections', { name: name.trim() })
      const { added } = await changeDocuments(queries, collection, { add: documents })
      return { collection, called, added }
    },
    onSuccess: ({ collection, called, added }) => {
      onTold({ words: collections.added(added.length, called), ...added.length && { undo: () => void changeDocuments(queries, collection, { remove: added }).then(() => onTold({ words: collections.restored }), (error: Error) => onTold({ words: error.message })) } })
      onClose()
    },
  })
  return (
    <Dialog title={collections.collectTitle(documents.length)} onClose={onClose}>
      <form className="taking" onSubmit={event => {
        event.preventDefault()
        keep.mutate()
      }}>
        {items.length > 0 && (
          <label className="field">{collections.into}
            <select value={into} onChange={event => setInto(event.target.value)}>
              <option value="">{collections.another}</option>
              {items.map(({ collection, name: called }) => <option key={collection} value={collection}>{called}</option>)}
            </select>
          </label>
        )}
        {!into && <label className="field">{collections.newName}<input type="text" value={name} onChange={event => setName(event.target.value)} placeholder={collections.nameHint} maxLength={200} autoComplete="off" /></label>}
        {keep.error && <Problem error={keep.error} />}
        <p className="acts"><button className="primary" type="submit" disabled={!data || keep.isPending || (!into && !name.trim())}>{collections.keep}</button></p>
      </form>
    </Dialog>
  )
}
