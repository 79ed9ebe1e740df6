import type { MarkId } from './articleMarks.ts'

/** The line on which somebody has pressed words: of a long statement the card stands there, and not screens above where it begins. */
export interface Pressed {
  readonly id: MarkId
  readonly words: Element
  readonly line: number
}

export function pressedWords(id: MarkId, { target, clientY }: { readonly target: EventTarget; readonly clientY: number }): Pressed | undefined {
  const words = (target as Element).closest('[data-m]')
  return words ? { id, words, line: [...words.getClientRects()].findLastIndex(({ top }) => top <= clientY) } : undefined
}

/** Where that line is now; it may have gone when the text was laid out anew. */
export function topOfPressed({ words, line }: Pressed): number | undefined {
  const lines = words.isConnected ? words.getClientRects() : undefined
  return lines && (lines[line] ?? lines[0])?.top
}
