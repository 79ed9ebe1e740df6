import { contentWords, stanceWords } from '../view.ts'
import { escape } from './escape.ts'
import { hue } from './voices.ts'
import { remarksOn } from './notes.ts'
import type { View } from '../view.ts'

/** "who · stance · words" for every statement, nested ones under the one that they come through. */
export function statementList({ shown, reading }: View): string {
  if (!shown.length) return ''
  const items = shown.map(item => {
    const { statement, speaker, number, via, isSure } = item
    const remarks = remarksOn(item, ', ')
    const classes = [hue(speaker), via.length ? `d${Math.min(3, via.length)}` : '', isSure ? '' : 'maybe'].filter(Boolean).join(' ')
    return `<li id="s${number}" class="${classes}"><a class="n${isSure ? '' : ' maybe'}" href="#t${number}">${number}</a><span dir="auto"><b>${escape(speaker.name)}</b> <em>· ${stanceWords(statement, speaker.name)} ·</em> <q>${escape(contentWords(reading, statement))}</q>${remarks && ` <small>${remarks}</small>`}</span></li>`
  })
  return `<ol class="list">${items.join('\n')}</ol>`
}
