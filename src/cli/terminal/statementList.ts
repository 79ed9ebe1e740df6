import { contentWords, FORM_WORDS, onlyPossible, stanceWords } from '../../export/view.ts'
import { MIN_TEXT } from './page.ts'
import { lines } from './lines.ts'
import { shorten } from '../../export/clean.ts'
import type { Ink } from './ink.ts'
import type { View } from '../../export/view.ts'
import type { Speaker } from '../../export/speakers.ts'

/** "who · stance · words" for every statement, nested ones under the one that they come through. */
export function statementList(view: View, width: number, ink: Ink): string[] {
  if (!view.shown.length) return []
  const digits = Math.max(...view.shown.map(item => item.number.length + (item.isSure ? 0 : 1)))
  return view.shown.flatMap(item => {
    const depth = Math.min(item.via.length, 4)
    const number = `${item.number}${item.isSure ? '' : '?'}`.padStart(digits)
    const indent = depth ? `${'  '.repeat(depth - 1)}└ ` : ''
    const head = `${number} ${indent}`
    const name = letterAndName(item.speaker, item.speaker.name, ink)
    const remarks = [item.statement.form === 'indirect' ? '' : FORM_WORDS[item.statement.form], item.isSure ? '' : onlyPossible(item)].filter(Boolean)
    const words = shorten(contentWords(view.reading, item.statement), 240) + (remarks.length ? ` (${remarks.join(', ')})` : '')
    const lead = `${item.speaker.letter} ${item.speaker.name} · ${stanceWords(item.statement, item.speaker.name)} · `
    const wrapped = lines(lead + words, Math.max(MIN_TEXT, width - head.length))
    return wrapped.map((line, i) => {
      if (i) return ' '.repeat(head.length) + line
      const start = `${item.speaker.letter} ${item.speaker.name}`
      return ink.dim(head) + (line.startsWith(start) ? name + line.slice(start.length) : line)
    })
  })
}

/** "B Baikal Wire", in the colour of its voice. */
export function letterAndName({ letter, rank }: Speaker, name: string, ink: Ink): string {
  return ink.voice(`${letter} ${name}`, rank, 'bold')
}
