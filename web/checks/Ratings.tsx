import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { SavedField } from './SavedField.tsx'
import { checks as strings } from '../strings.ts'
import { clean } from '../../src/export/clean.ts'
import { dayOf } from '../../src/export/view.ts'
import { send } from '../api/client.ts'
import { settingsQuery } from '../api/queries.ts'
import { useWorksheet } from './useWorksheet.ts'
import type { CheckDetail, Settings } from '../../src/http/api.ts'

/** What people make of it, each with a name, apart from everything that was found. */
export function Ratings({ detail: { check, me, ratings } }: { readonly detail: CheckDetail }) {
  const settings = useQuery(settingsQuery)
  const sheet = useWorksheet(check)
  const mine = ratings.find(({ person }) => person === me)
  const scale = [...new Set([...settings.data?.ratingScale.value ?? [], ...mine?.scale ? [mine.scale] : []])]
  const others = ratings.filter(({ person }) => person !== me)
  return (
    <section className="ratings" aria-label={strings.ratings}>
      <h2>{strings.ratings}</h2>
      <p className="soft">{strings.ratingsHelp}</p>
      {others.length > 0 && (
        <ul className="sheet-parts">
          {others.map(({ person, scale: word, words, ratedAt }) => (
            <li key={person}><p>{word && <b dir="auto">{word}</b>} <span className="soft"><bdi>{person}</bdi>, {dayOf(ratedAt)}</span></p>{words && <p className="own-note" dir="auto">{clean(words)}</p>}</li>
          ))}
        </ul>
      )}
      <h3>{strings.yourRating} <em><bdi>{me}</bdi>{mine && `, ${dayOf(mine.ratedAt)}`}</em></h3>
      <div className="rating" key={me}>
        <SavedField kind="choice" label={strings.scale} name={`${check} ${me} scale`} value={mine?.scale ?? ''} onSave={sheet.setField('/rating', 'scale', 'PUT')} options={[['', strings.noScale], ...scale.map(word => [word, word] as const)]} />
        <SavedField kind="text" rows={2} label={strings.ratingWords} name={`${check} ${me} words`} value={mine?.words ?? ''} onSave={sheet.setField('/rating', 'words', 'PUT')} />
      </div>
      {settings.data && <ScaleEditor scale={settings.data.ratingScale.value} />}
    </section>
  )
}

/** The words to choose from are for the people of the desk to agree upon. */
function ScaleEditor({ scale }: { readonly scale: readonly string[] }) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState(scale.join('\n'))
  const words = [...new Set(typed.split('\n').map(word => word.trim()).filter(Boolean))]
  const setting = useMutation({
    mutationFn: () => send<Settings>('PUT', '/api/settings', { ratingScale: words }),
    onSuccess: settings => queries.setQueryData(settingsQuery.queryKey, settings),
  })
  return (
    <details className="taken-away">
      <summary>{strings.editScale}</summary>
      <form className="add-part" onSubmit={event => {
        event.preventDefault()
        setting.mutate()
      }}>
        <label className="wide">{strings.scaleWords}<textarea rows={4} value={typed} dir="auto" onChange={event => setTyped(event.target.value)} /></label>
        <button type="submit" disabled={setting.isPending || words.join('\n') === scale.join('\n')}>{strings.save}</button>
        <p className="soft wide">{strings.scaleHelp}</p>
        {setting.error && <p className="problem wide" role="alert">{setting.error.message}</p>}
      </form>
    </details>
  )
}
