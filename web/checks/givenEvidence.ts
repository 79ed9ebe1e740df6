import type { NewEvidence } from '../../src/http/api.ts'

/** What somebody means by what he has typed or pasted: a link to words of the desk's own, another address, or a note. */
export function givenEvidence(typed: string, origin: string): NewEvidence | undefined {
  const given = typed.trim()
  if (!given) return undefined
  if (/\s/.test(given) || !/^(?:https?:\/\/|\/documents\/)/i.test(given) || !URL.canParse(given, origin)) return { kind: 'note', note: given }
  const url = new URL(given, origin)
  const [, document, version] = /^\/documents\/([\da-f]{32})\/versions\/([\da-f]{32})$/.exec(url.pathname) ?? []
  const [, start, end] = /^#(\d+)-(\d+)$/.exec(url.hash) ?? []
  if (url.origin === origin && document && version && start && end) return { kind: 'words', words: { document, version, start: Number(start), end: Number(end) } }
  return { kind: 'address', url: url.href }
}
