import { useQuery } from '@tanstack/react-query'
import { collectionsQuery, documentQuery } from '../api/queries.ts'
import { Field } from '../library/Filters.tsx'
import { library, lists } from '../strings.ts'
import { ArticleName } from './ArticleName.tsx'
import type { AddressFilter } from './useAddressFilter.ts'

/** The fields that ask which articles something is to be from. */
export function ArticleFields({ filter: { value, change } }: { readonly filter: AddressFilter }) {
  const { data: collections } = useQuery(collectionsQuery)
  return (
    <>
      <Field label={library.outlet} hint={library.outletHint} size={16} value={value('outlet')} onValue={outlet => change({ outlet })} />
      <Field label={library.language} hint={library.languageHint} size={4} value={value('language')} onValue={language => change({ language })} />
      {!!collections?.items.length && (
        <label>{library.collection}
          <select value={value('collection')} onChange={event => change({ collection: event.target.value })}>
            <option value="">{library.allCollections}</option>
            {collections.items.map(({ collection, name, documents }) => <option key={collection} value={collection}>{library.collectionOption(name, documents)}</option>)}
          </select>
        </label>
      )}
    </>
  )
}

/** That a list is one document's, and the way out of that. */
export function OfOneDocument({ filter: { value, change } }: { readonly filter: AddressFilter }) {
  const id = value('document')
  const { data } = useQuery({ ...documentQuery(id), enabled: id !== '' })
  if (!id) return null
  return <p className="remark">{data && <>{lists.ofOne} <bdi><ArticleName title={data.title} opening={data.opening} language={data.language} /></bdi></>} <button className="link" type="button" onClick={() => change({ document: '' })}>{lists.ofAll}</button></p>
}
