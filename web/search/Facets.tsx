import { useQuery } from '@tanstack/react-query'
import { asksFor, toggled } from '../../src/store/search/queryText.ts'
import { facetsQuery } from '../api/queries.ts'
import { grouped, languageName, search } from '../strings.ts'
import { oneLine } from '../../src/export/clean.ts'
import { Narrowing } from '../lists/Narrowing.tsx'
import { outletWords } from '../lists/OutletName.tsx'
import { stanceWords } from '../../src/export/view.ts'
import type { Facets as Counted } from '../../src/http/api.ts'
import type { SpeakerKind, Stance } from '../../src/doc/reading.ts'
import type { SearchAsked } from '../api/queries.ts'

/** What the results are like; a value narrows the search down by being written into it. */
export function Facets({ asked, onQuery }: { readonly asked: SearchAsked; readonly onQuery: (query: string) => void }) {
  const { data, isPlaceholderData } = useQuery(facetsQuery(asked))
  // Years tell nothing where there is one, months little where there are many.
  const years = data?.facets.find(({ name }) => name === 'year')?.values.length ?? 0
  const shown = data?.facets.filter(({ name }) => name === 'month' ? years === 1 : name !== 'year' || years > 1) ?? []
  return (
    <Narrowing className="facets" label={search.narrow} isBusy={!data || isPlaceholderData}>
      {data?.isPartial && <p className="soft">{search.partial}</p>}
      {shown.map(({ name, values, isMore }) => (
        <section key={name} aria-label={search.facets[name]}>
          <h2>{search.facets[name]}</h2>
          <ul>
            {values.map(({ value, name: called, count }) => {
              const field = name === 'year' || name === 'month' ? 'on' : name
              const isOn = asksFor(asked.q, field, value)
              return (
                <li key={value}>
                  <button type="button" aria-pressed={isOn} onClick={() => onQuery(toggled(asked.q, field, value))}>
                    <bdi title={oneLine(value)}>{valueWords(name, value, called)}</bdi> <span className="count">{data?.isPartial ? '≥' : ''}{grouped(count)}</span>
                  </button>
                </li>
              )
            })}
          </ul>
          {isMore && <p className="soft">{search.rarer}</p>}
        </section>
      ))}
    </Narrowing>
  )
}

/** What a search calls by a code, in words. */
function valueWords(facet: Counted['facets'][number]['name'], value: string, called: string | undefined): string {
  switch (facet) {
    case 'outlet': return outletWords({ outlet: value, publisher: called }).name
    case 'said': return stanceWords({ stance: value as Stance })
    case 'kind': return search.kinds[value as SpeakerKind]
    case 'lang': return languageName(value)
    default: return oneLine(value)
  }
}
