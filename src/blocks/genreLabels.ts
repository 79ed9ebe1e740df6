import { GENRE_LABELS } from '../doc/lexicon.ts'
import type { GenreLabel } from '../doc/lexicon.ts'
import type { Kind, Page } from './page.ts'
import { hasPhrase, openingOf } from './phrases.ts'

/** Pieces from the beginning in which a label of the article's genre may stand. */
const HEAD_REACH = 6
/** No label is longer, in words: "Opinion", "In conversation with Ilse Marrow". */
const LONGEST_LABEL = 8

/** "For immediate release", "Notes to editors:", "###". */
export function isReleaseLabel({ pieces, lexicon }: Page, i: number): boolean {
  const { lower, count } = pieces[i]!.wording
  const label = openingOf(lower, lexicon.genres.release)
  return label !== undefined && count <= LONGEST_LABEL && (isWhole(lower, label) || label.includes(' '))
}

/**
 * The genre that a piece at the head of an article names: alone in its line, before the headline's words ("Opinion | …"), or in the byline ("Opinion by …");
 * and a disclaimer that calls the views the author's own.
 */
export function genreLabel(page: Page, kinds: readonly Kind[], i: number): GenreLabel | 'own views' | undefined {
  if (isReleaseLabel(page, i)) return 'release'
  if (page.frames[i] === 'disclaimer') return hasPhrase(page.pieces[i]!.wording.lower, page.lexicon.ownViews) ? 'own views' : undefined
  const { kind } = kinds[i]!
  if (i >= HEAD_REACH) return undefined
  const { lower, count } = page.pieces[i]!.wording
  return GENRE_LABELS.find(genre => {
    const label = openingOf(lower, page.lexicon.genres[genre])
    if (!label) return false
    if (kind === 'byline') return label.includes(' ')
    return kind === 'headline' ? /^\s?[|:]/.test(lower.slice(lower.indexOf(label) + label.length)) : count <= LONGEST_LABEL && isWhole(lower, label)
  })
}

function isWhole(line: string, label: string): boolean {
  return line.replace(/[^\p{L}\p{N}]/gu, '') === label.replace(/[^\p{L}\p{N}]/gu, '')
}
