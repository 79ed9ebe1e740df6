import { Link } from 'wouter'
import { useQuery } from '@tanstack/react-query'
import { kept } from '../strings.ts'
import { originalsQuery } from '../api/queries.ts'

/** Leads to what a version was read from, where something was kept. */
export function KeptLink({ document, version }: { readonly document: string; readonly version: string }) {
  const { data } = useQuery(originalsQuery(document, version))
  return data?.items.length ? <span><Link href={`/documents/${document}/versions/${version}/kept`}>{kept.link}</Link></span> : null
}
