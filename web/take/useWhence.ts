import { useQuery } from '@tanstack/react-query'
import { correctionsQuery, documentQuery } from '../api/queries.ts'
import type { Citable } from './citing.ts'
import type { Reading } from '../../src/doc/reading.ts'

/** What a citation has that a reading does not tell: when the version was kept, and who has looked at what. */
export function useWhence({ document = '', version = '' }: Reading): Citable['whence'] {
  const detail = useQuery({ ...documentQuery(document), enabled: document !== '' })
  const corrections = useQuery({ ...correctionsQuery(document, version), enabled: document !== '' && version !== '' })
  const kept = detail.data?.history.find(one => one.version === version)?.addedAt
  return { ...kept !== undefined && { kept }, ...corrections.data && { reviews: corrections.data.reviews } }
}
