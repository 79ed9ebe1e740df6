import { Link, useLocation } from 'wouter'
import { useQuery } from '@tanstack/react-query'
import { kept } from '../strings.ts'
import { originalsQuery } from '../api/queries.ts'
import { useActions } from '../app/actions.ts'

/** Leads to what a version was read from, where something was kept. */
export function KeptLink({ document, version }: { readonly document: string; readonly version: string }) {
  const { data } = useQuery(originalsQuery(document, version))
  const [, go] = useLocation()
  const href = `/documents/${document}/versions/${version}/kept`
  const isKept = !!data?.items.length
  useActions(isKept ? [{ name: kept.open, run: () => go(href) }] : [])
  return isKept ? <span><Link href={href}>{kept.link}</Link></span> : null
}
