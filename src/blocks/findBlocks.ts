import type { ArticleInput } from '../doc/article.ts'
import type { Block } from '../doc/blocks.ts'
import type { BlockLexicon } from '../doc/lexicon.ts'
import { findFrames } from './findFrames.ts'
import { genreLabel } from './genreLabels.ts'
import { findKinds } from './findKinds.ts'
import { isDialogue } from './headings.ts'
import { findZones } from './findZones.ts'
import { findPieces } from './pieces.ts'

/**
 * The blocks of an article with their kinds, zones and writers, from plain text and from the blocks that intake gave. Their kinds are kept, but a paragraph is what pages call anything, and may turn out to be a byline or a caption.
 * In order and disjoint; between them is only white space, bullets, item numbers, and lines that draw a rule.
 * Throws `RangeError` when given blocks overlap or lie outside the text.
 */
export function findBlocks(article: ArticleInput, lexicon: BlockLexicon): Block[] {
  const pieces = findPieces(article, lexicon.bylines)
  const page = { text: article.text, title: article.title, pieces, frames: findFrames(article.text, pieces, lexicon), hasDialogue: isDialogue(article.text, pieces), lexicon }
  const kinds = findKinds(page)
  const places = findZones(page, kinds)
  return pieces.map((piece, i) => {
    const { kind, by } = kinds[i]!
    const { zone, writer, by: placedBy } = places[i]!
    // An item's number or dash is left off only now that it is known to be one.
    const start = piece.mark && (by === 'item number' || by === 'bullet') ? piece.mark.words : piece.start
    const genre = genreLabel(page, kinds, i)
    return { start, end: piece.end, kind, zone, writer, by: [by, placedBy, genre && `label of ${genre}`].filter(Boolean).join('; ') }
  })
}
