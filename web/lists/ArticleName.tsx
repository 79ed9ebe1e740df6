import { NO_TITLE, UNTITLED } from '../../src/export/opening.ts'
import { oneLine } from '../../src/export/clean.ts'
import { quoted } from '../../src/export/quoted.ts'
import type { Called } from '../../src/export/opening.ts'

/** What an article is called: its title, or that it has none and how its text begins. These words are marked by what stands before them and by quotation marks, so that nobody takes them for a title. */
export function ArticleName({ title, opening, language }: Called & { readonly language?: string | undefined }) {
  const words = oneLine(title ?? '')
  if (words) return <span lang={language}>{words}</span>
  // What the desk says comes first in its own direction; the article's words run, and are cut, in theirs.
  return <span className="untitled">{opening === undefined ? UNTITLED : <><span>{NO_TITLE}</span> <bdi lang={language}>{quoted(oneLine(opening))}</bdi></>}</span>
}
