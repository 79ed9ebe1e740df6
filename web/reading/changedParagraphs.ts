import type { Differences } from '../../src/http/api.ts'

/** Words that both texts have, that were put in, or that were taken out. */
export interface ChangedPiece {
  readonly kind: 'same' | 'in' | 'out'
  readonly words: string
}

/** Both texts as one, by paragraphs. */
export function changedParagraphs({ before, after, changes }: Pick<Differences, 'before' | 'after' | 'changes'>): ChangedPiece[][] {
  const pieces: ChangedPiece[] = []
  let at = 0
  for (const change of changes) {
    pieces.push({ kind: 'same', words: after.text.slice(at, change.after.start) })
    pieces.push({ kind: 'out', words: before.text.slice(change.before.start, change.before.end) })
    pieces.push({ kind: 'in', words: after.text.slice(change.after.start, change.after.end) })
    at = change.after.end
  }
  pieces.push({ kind: 'same', words: after.text.slice(at) })
  const paragraphs: ChangedPiece[][] = [[]]
  for (const { kind, words } of pieces) {
    words.split(/\n+/).forEach((line, i) => {
      if (i) paragraphs.push([])
      if (line) paragraphs.at(-1)!.push({ kind, words: line })
    })
  }
  return paragraphs.filter(paragraph => paragraph.some(({ words }) => words.trim()))
}
