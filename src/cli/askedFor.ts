import { Complaint } from './complaint.ts'
import { isAddress } from './optionValues.ts'
import { shortId } from './printList.ts'
import type { Span } from '../text/span.ts'
import type { VersionInfo } from '../store/versions.ts'

/** What "ID@VERSION#START-END" asks for. */
export interface Asked {
  /** An id, some of it, or an address. */
  readonly words: string
  /** A number, or the beginning of a version's id. */
  readonly version?: string
  readonly span?: Span
}

/** The same as written, or as an address of the desk says it. Throws a `Complaint`. */
export function askedFor(written: string): Asked {
  const [, document, of, words = ''] = /^https?:\/\/[^/]+\/documents\/([\da-f]{32})(?:\/versions\/([\da-f]{32}))?(#\d+-\d+)?$/.exec(written) ?? []
  return asked(document === undefined ? written : `${document}${of === undefined ? '' : `@${of}`}${words}`)
}

function asked(word: string): Asked {
  const [, before = word, start, end] = /^(.*)#(\d+)-(\d+)$/s.exec(word) ?? []
  const [, words = before, version] = isAddress(before) ? [] : /^(.*)@([\da-f]+)$/is.exec(before) ?? []
  if (start !== undefined && Number(start) >= Number(end)) throw new Complaint(`#${start}-${end} are no words: the second number is where they end, and lies behind the first.`, 2)
  return { words: isAddress(words) ? words : words.toLowerCase(), ...(version && { version: version.toLowerCase() }), ...(start !== undefined && { span: { start: Number(start), end: Number(end) } }) }
}

/** The version that was asked for, of those of a document. Throws a `Complaint`. */
export function versionNamed(versions: readonly VersionInfo[], words: string): VersionInfo {
  const found = versions.filter(({ version, nth }) => (words.length < 6 ? String(nth) === words : version.startsWith(words)))
  if (found.length === 1) return found[0]!
  const { document } = versions[0]!
  throw new Complaint(found.length ? `"${words}" may mean ${found.length} versions. Give more of its letters.` : `This document has no version "${words}". hearsay show ${shortId(document)} --versions lists what there are.`, 1)
}
