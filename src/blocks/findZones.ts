import type { Writer, Zone } from '../doc/blocks.ts'
import type { Kind, Page } from './page.ts'
import { hasPhrase, openingOf } from './phrases.ts'
import { slice } from '../text/span.ts'
import type { Piece } from './pieces.ts'
import { simplify } from './wording.ts'

/** The zone a piece stands in, who wrote it, and the rule that says so when it is not the article's own text. */
export interface Place {
  readonly zone: Zone
  readonly writer: Writer
  readonly by?: string
}

/** The place of each piece, given its kind. */
export function findZones(page: Page, kinds: readonly Kind[]): Place[] {
  const places: Place[] = page.pieces.map(() => ({ zone: 'news', writer: 'author' }))
  placeTerms(page, kinds, places)
  placeAnalysis(page, kinds, places)
  placeNotes(page, kinds, places)
  page.frames.forEach((zone, i) => {
    if (zone) places[i] = { zone, writer: 'publisher', by: `words of ${zone}` }
  })
  placeLinks(page, kinds, places)
  placeTail(page, kinds, places)
  return places
}

/** Lists under a line that announces terms, with what explains each item. */
function placeTerms({ pieces, text, lexicon }: Page, kinds: readonly Kind[], places: Place[]): void {
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i]!.wording.ending !== 'colon' || kinds[i + 1]?.kind !== 'list-item' || !announces(lastSentence(text, pieces[i]!), lexicon.terms)) continue
    const end = endOfList(pieces, kinds, i + 1)
    places.fill({ zone: 'terms', writer: 'author', by: 'list of terms' }, i + 1, end)
    i = end - 1
  }
}

function announces(sentence: string, terms: ReadonlySet<string>): boolean {
  return (sentence.match(/[\p{L}-]+/gu) ?? []).some(word => terms.has(word))
}

/** What a line says after its last inner stop, in lower case. */
function lastSentence(text: string, { start, end }: Piece): string {
  const tail = simplify(text.slice(Math.max(start, end - 400), end))
  return tail.slice(Math.max(tail.lastIndexOf('. ', tail.length - 2), tail.lastIndexOf('? ', tail.length - 2)) + 1)
}

/** End of the list that begins at `first`. An item that is but a heading takes the paragraph after it along. */
function endOfList(pieces: readonly Piece[], kinds: readonly Kind[], first: number): number {
  let end = first
  while (kinds[end]?.kind === 'list-item') {
    const isOpen = pieces[end]!.wording.ending === 'word' || pieces[end]!.wording.ending === 'colon'
    const isExplained = isOpen && kinds[end + 1]?.kind === 'paragraph'
    // Items and paragraphs by turns, as the first one began; a paragraph after a bare list is no part of it.
    end += isExplained && (end > first ? kinds[first + 1]?.kind === 'paragraph' : kinds[end + 2]?.kind === 'list-item') ? 2 : 1
  }
  return end
}

/** Sections under a heading that announces thoughts on the news, up to the next heading of its rank. */
function placeAnalysis({ pieces, text, lexicon, frames }: Page, kinds: readonly Kind[], places: Place[]): void {
  for (let i = 0; i < pieces.length; i++) {
    const writer = kinds[i]!.kind === 'heading' || isLoneLabel(pieces[i]!) ? headedBy(pieces[i]!, lexicon.analysis) : undefined
    if (!writer || i === 0) continue
    // A heading of its rank, those who wrote the article, and words around it.
    const endsSection = (k: number) => (kinds[k]!.kind === 'heading' && rank(text, pieces[k]!) <= rank(text, pieces[i]!))
      || (kinds[k]!.kind === 'byline' && k > i + 1) || (frames[k] !== undefined && frames[k] !== 'boilerplate')
    let end = i + 1
    while (end < pieces.length && !endsSection(end)) end++
    const isPublisher = writer === 'publisher' || pieces.slice(i + 1, end).some(piece => hasPhrase(simplify(text.slice(piece.start, piece.end)), lexicon.aboutArticle))
    places.fill({ zone: 'analysis', writer: isPublisher ? 'publisher' : 'author', by: isPublisher && writer !== 'publisher' ? 'analysis that speaks of the article' : 'analysis heading' }, i, end)
    i = end - 1
  }
}

/** "Our view:" before a paragraph. */
function isLoneLabel({ wording }: Piece): boolean {
  return wording.count <= 6 && wording.ending === 'colon'
}

function headedBy({ wording }: Piece, { any, publisher }: Page['lexicon']['analysis']): Writer | undefined {
  const words = wording.lower.replace(/[\s:.!?*_\])]+$/, '').replace(/^[\s*_#[(]+|^(?:\d{1,2}|[ivx]{1,4})[.)] /, '')
  if (publisher.includes(words)) return 'publisher'
  return any.includes(words) ? 'author' : undefined
}

/** A heading's rank, 1 the highest: by its mark, else by its capitals. */
function rank(text: string, piece: Piece): number {
  const { mark, wording } = piece
  if (mark?.kind === 'heading') return mark.place!
  const words = slice(text, piece)
  return words === words.toUpperCase() ? 1 : wording.capitals >= 0.6 ? 2 : 3
}

/** Remarks of the publisher, and comments that bear their label in the same line: "Editor's comment: …". */
function placeNotes({ pieces, lexicon }: Page, kinds: readonly Kind[], places: Place[]): void {
  pieces.forEach(({ wording }, i) => {
    if (kinds[i]!.kind === 'note' && openingOf(wording.lower, lexicon.notes)) places[i] = { zone: places[i]!.zone, writer: 'publisher', by: 'note label' }
    const label = openingOf(wording.lower, lexicon.analysis.publisher)
    if (label && wording.lower.replace(/^[([{*_]+/, '').startsWith(':', label.length)) places[i] = { zone: 'analysis', writer: 'publisher', by: 'comment label' }
  })
}

/** A label of links, in words at most: "You may also like", "Related links:". */
const LONGEST_LABEL = 6

const LONGEST_LINK = 20

/** Items and lines without a stop right under a label such as "You may also like:" are links. */
function placeLinks({ pieces, frames }: Page, kinds: readonly Kind[], places: Place[]): void {
  for (let i = 0; i < pieces.length; i++) {
    if (frames[i] !== 'boilerplate' || pieces[i]!.wording.count > LONGEST_LABEL) continue
    for (let k = i + 1; k < pieces.length && !frames[k] && isLink(pieces[k]!, kinds[k]!); k++) places[k] = { zone: 'boilerplate', writer: 'publisher', by: 'link under a label' }
  }
}

function isLink({ wording }: Piece, { kind }: Kind): boolean {
  return wording.count <= LONGEST_LINK && (kind === 'list-item' ? wording.ending !== 'stop' : kind === 'paragraph' && wording.ending === 'word')
}

/** After the last words around the article, short lines without a sentence are the page's. */
function placeTail({ pieces, frames }: Page, kinds: readonly Kind[], places: Place[]): void {
  const first = frames.findIndex(Boolean)
  if (first < 0) return
  for (let i = pieces.length - 1; i > first && !frames[i]; i--) {
    const { count, ending } = pieces[i]!.wording
    if (count > 12 || ending !== 'word' || kinds[i]!.kind === 'byline') return
    places[i] = { zone: 'boilerplate', writer: 'publisher', by: 'end of the page' }
  }
}
