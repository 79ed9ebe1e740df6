import { Link } from 'wouter'
import { findPlace, placeOf } from '../../src/correct/places.ts'
import { fragmentOf } from './wordsLink.ts'
import { DOT, reading as strings } from '../strings.ts'
import { readingQuery } from '../api/queries.ts'
import { useQuery } from '@tanstack/react-query'
import type { Span } from '../../src/text/span.ts'

interface Props {
  readonly document: string
  readonly version: string
  /** The newest. */
  readonly current: string
  readonly text: string
  /** The words that somebody was sent to. */
  readonly aim: Span | undefined
}

/** That there is a newer version; and whoever was sent to some words learns whether it has them, and where. */
export function NewerVersion({ document, version, current, text, aim }: Props) {
  const { data } = useQuery({ ...readingQuery(document, current), enabled: aim !== undefined })
  const found = aim && data && findPlace(data.article.text, placeOf(text, aim))
  const address = `/documents/${document}/versions/${current}`
  return (
    <p className="remark" role="status">
      {strings.older}{' '}
      {typeof found === 'object'
        ? <>{strings.wordsStay} <Link href={`${address}${fragmentOf(data!.article.text, found)}`}>{strings.toWords}</Link></>
        : found
          ? <>{strings.wordsGone} <Link href={`/documents/${document}/versions/${current}/changes/${version}`}>{strings.changes}</Link>{DOT}<Link href={address}>{strings.toCurrent}</Link></>
          : <Link href={address}>{strings.toCurrent}</Link>}
    </p>
  )
}
