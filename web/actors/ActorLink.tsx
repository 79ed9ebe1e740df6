import { Link } from 'wouter'
import { actors } from '../strings.ts'

interface Props {
  readonly document: string
  readonly version: string
  /** A statement, whose speaker is meant. */
  readonly statement: number
  readonly name: string
}

/** Where an entity of an article leads to. */
export function actorHref(document: string, version: string, entity: number): string {
  return `/actors/of/${document}/${version}/entities/${entity}`
}

/** The way from somebody who speaks in an article to all that is known of him across articles. */
export function ActorLink({ document, version, statement, name }: Props) {
  return <Link className="actor-link" href={`/actors/of/${document}/${version}/${statement}`} aria-label={actors.linkTo(name)} title={actors.linkTo(name)}>{actors.link}</Link>
}
