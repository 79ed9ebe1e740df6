import { fieldsIn, without } from '../../src/store/search/queryText.ts'
import { search } from '../strings.ts'

/** The fields of a search one by one, each to be taken away: what is written above, and nothing else. */
export function QueryChips({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const fields = fieldsIn(query)
  if (!fields.length) return null
  return (
    <ul className="chips" aria-label={search.chips}>
      {fields.map(field => {
        const words = query.slice(field.start, field.end)
        return <li key={field.start}><bdi>{words}</bdi><button className="plain" type="button" aria-label={search.takeAway(words)} onClick={() => onQuery(without(query, field))}>×</button></li>
      })}
    </ul>
  )
}
