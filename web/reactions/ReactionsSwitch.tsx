import { useId, useState } from 'react'
import { Problem } from '../app/Problem.tsx'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { reactions as strings } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { send } from '../api/client.ts'
import { settingsQuery } from '../api/queries.ts'
import { takeChanged } from '../api/changed.ts'
import type { Settings } from '../../src/http/api.ts'

/** Whether people react at all, for the whole collection, and who has set it so. */
export function ReactionsSwitch() {
  const queries = useQueryClient()
  const settings = useQuery(settingsQuery)
  const help = useId()
  const [wanted, setWanted] = useState<boolean>()
  const setting = useMutation({
    mutationFn: (value: boolean) => send<Settings>('PUT', '/api/settings', { reactions: value }),
    onSuccess: set => {
      queries.setQueryData(settingsQuery.queryKey, set)
      void takeChanged(queries, { what: 'settings' })
    },
    onSettled: () => setWanted(undefined),
  })
  if (!settings.data) return null
  const { value, setBy, setAt } = settings.data.reactions
  return (
    <>
      <label><input type="checkbox" role="switch" checked={wanted ?? value} aria-describedby={help} onChange={event => {
        setWanted(event.target.checked)
        setting.mutate(event.target.checked)
      }} /> {strings.switch}</label>
      <p className="soft" id={help}>{strings.switchHelp} {setBy && setAt && <bdi>{strings.setBy(setBy, dayOf(setAt))}</bdi>}</p>
      {setting.error && <Problem error={setting.error} />}
    </>
  )
}
