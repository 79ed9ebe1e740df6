import { contentWords, stanceWords } from '../view.ts'
import { escape } from './escape.ts'
import { hue } from './voices.ts'
import { remarksOn } from './notes.ts'
import type { Reading, Statement } from '../../doc/reading.ts'
import type { View } from '../view.ts'

/** "who · stance · words" for every statement, nested ones under the one that they come through. */
export function statementList({ shown, reading }: View): string {
  if (!shown.length) return ''
  const items = shown.map(item => {
    const { statement, speaker, number, via, isSure } = item
    const remarks = remarksOn(item, ', ')
    const classes = [hue(speaker), via.length ? `d${Math.min(3, via.length)}` : '', isSure ? '' : 'maybe'].filter(Boolean).join(' ')
    return `<li id="s${number}" class="${classes}"><a class="n${isSure ? '' : ' maybe'}" href="#t${number}">${number}</a><span dir="auto"><b>${escape(speaker.name)}</b> <em>· ${stanceWords(statement, speaker.name)} ·</em> ${said(reading, statement)}${remarks && ` <small>${remarks}</small>`}</span></li>`
  })
  return `<ol class="list">${items.join('\n')}</ol>`
}

/** As quoted only what is all in quotation marks: other words are the article's own for what somebody says. */
function said(reading: Reading, statement: Statement): string {
  const words = escape(contentWords(reading, statement))
  return statement.form === 'direct' ? `<q>${words}</q>` : `<span class="worded">${words}</span>`
}
