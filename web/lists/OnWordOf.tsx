import { Link } from 'wouter'
import { actorHref } from '../actors/ActorLink.tsx'
import { wordLine } from '../../src/export/onWordOf.ts'
import type { WordOf } from '../../src/export/onWordOf.ts'

interface Props {
  readonly of: WordOf
  readonly article: { readonly document: string; readonly version: string }
}

/** On whose word something rests, with the whole way that it has come; it leads to whoever that is across articles. */
export function OnWordOf({ of, article: { document, version } }: Props) {
  const words = <bdi>{wordLine(of)}</bdi>
  return <span className="on-word-of">{of.entity === undefined ? words : <Link href={actorHref(document, version, of.entity)}>{words}</Link>}</span>
}
