import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../api/client.ts'
import { search } from '../strings.ts'
import { useActions } from '../app/actions.ts'
import type { SavedSearchItem, SaveSearch as Body } from '../../src/http/api.ts'
import type { SearchAsked } from '../api/queries.ts'

/** Keep what is looked for under a name. */
export function SaveSearch({ asked }: { readonly asked: SearchAsked }) {
  const queries = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const save = useMutation({
    mutationFn: () => post<SavedSearchItem>('/api/searches', { name: name.trim(), q: asked.q, in: asked.in, possible: asked.possible === 'yes' } satisfies Body),
    onSuccess: () => {
      setIsOpen(false)
      setName('')
      void queries.invalidateQueries({ queryKey: ['searches'] })
    },
  })
  const open = () => {
    save.reset()
    setIsOpen(true)
  }
  useActions([{ name: search.saveThis, run: open }])
  return (
    <>
      <span className="told" role="status">{save.data && !isOpen && search.savedAs(save.data.name)}</span>
      {isOpen ? (
        <form className="line" onSubmit={event => {
          event.preventDefault()
          if (name.trim()) save.mutate()
        }}>
          <input aria-label={search.name} placeholder={search.name} value={name} maxLength={120} autoFocus onChange={event => setName(event.target.value)} onKeyDown={event => event.key === 'Escape' && setIsOpen(false)} />
          <button className="primary" type="submit" disabled={!name.trim() || save.isPending}>{search.save}</button>
          {save.error && <span className="wrong" role="alert">{save.error.message}</span>}
        </form>
      ) : <button type="button" onClick={open}>{search.saveThis}</button>}
    </>
  )
}
