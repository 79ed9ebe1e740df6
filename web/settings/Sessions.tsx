import { useId, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '../app/Problem.tsx'
import { post, send } from '../api/client.ts'
import { sessionsQuery } from '../api/queries.ts'
import { settings } from '../strings.ts'
import { isHindered } from '../api/isHindered.ts'
import type { FormEvent } from 'react'
import type { SessionItem, SessionList, SessionToken } from '../../src/http/api.ts'

/** Browsers and programs that have been let in, and how to show them out. */
export function Sessions() {
  const queries = useQueryClient()
  const found = useQuery(sessionsQuery)
  const { data } = found
  const [isOut, setIsOut] = useState(false)
  const showOut = useMutation({
    mutationFn: ({ session }: SessionItem) => send<SessionList>('DELETE', `/api/sessions/${session}`),
    onSuccess: (left, { isThis }) => (isThis ? setIsOut(true) : queries.setQueryData(sessionsQuery.queryKey, left)),
  })
  if (isOut) return <p role="status">{settings.signedOut}</p>
  if (isHindered(found)) return <Problem error={found.error} onAgain={() => void found.refetch()} />
  if (!data) return null
  return (
    <>
      <p className="soft">{settings.sessionsHelp}</p>
      <ul className="sessions">
        {data.items.map(item => (
          <li key={item.session}>
            <p><bdi>{item.name}</bdi> <span className="soft">{item.isThis ? settings.thisBrowser : item.kind === 'program' ? settings.kindNames.program : ''}</span></p>
            <p className="of"><span>{settings.since(item.begunAt.slice(0, 10))}</span><span>{settings.seen(item.seenAt.slice(0, 10))}</span></p>
            <button className="link" type="button" disabled={showOut.isPending} onClick={() => showOut.mutate(item)} aria-label={item.isThis ? undefined : settings.showOutOne(item.name)}>{item.isThis ? settings.signOut : settings.showOut}</button>
          </li>
        ))}
      </ul>
      {showOut.error && <Problem error={showOut.error} />}
      <LetIn />
    </>
  )
}

function LetIn() {
  const queries = useQueryClient()
  const id = useId()
  const [name, setName] = useState('')
  const [isCopied, setIsCopied] = useState(false)
  const begin = useMutation({
    mutationFn: async (program: string) => ({ program, ...await post<SessionToken>('/api/sessions', { name: program }) }),
    onSuccess: () => {
      setName('')
      setIsCopied(false)
      void queries.invalidateQueries(sessionsQuery)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) begin.mutate(name.trim())
  }
  return (
    <form className="who-form" onSubmit={submit}>
      <label>{settings.programName}<input type="text" value={name} maxLength={100} placeholder={settings.programHint} autoComplete="off" dir="auto" onChange={event => setName(event.target.value)} /></label>
      <button type="submit" disabled={!name.trim() || begin.isPending}>{settings.letIn}</button>
      {begin.data && (
        <div className="token">
          <label htmlFor={id}>{settings.token(begin.data.program)}</label>
          <input id={id} type="text" readOnly value={begin.data.token} onFocus={event => event.target.select()} />
          <button type="button" onClick={() => void navigator.clipboard.writeText(begin.data.token).then(() => setIsCopied(true))}>{settings.copy}</button>
          <span className="soft" role="status">{isCopied && settings.copied}</span>
        </div>
      )}
      {begin.error && <Problem error={begin.error} />}
    </form>
  )
}
