import { FORM_WORDS, onlyPossible, stanceWords } from '../view.ts'
import { escape } from './escape.ts'
import { hue, letter } from './voices.ts'
import { namesIn } from '../chainWords.ts'
import { oneLine } from '../clean.ts'
import type { Gap } from '../../doc/reading.ts'
import type { ShownStatement } from '../view.ts'

/** The note beside a statement: who, by way of whom, what it does. */
export function note(item: ShownStatement): string {
  const { statement, speaker, number, index, chain, isSure } = item
  const relays = namesIn(chain).slice(0, -1).map(outer => `${escape(outer)} → `).join('')
  const remarks = remarksOn(item, ' · ')
  return `<span class="note ${hue(speaker)} i${index}${isSure ? '' : ' maybe'}" id="n${number}" role="note" dir="ltr">${letter(speaker)}<em>${relays}</em><b dir="auto">${escape(speaker.name)}</b> <em>· ${stanceWords(statement, speaker.name)}</em><a class="n" href="#s${number}" aria-label="${number}, in the list">${number}</a>${remarks && `<small>${remarks}</small>`}<a class="close" href="#t${number}" aria-label="Close">×</a></span>`
}

/** How near to somebody's own words a statement is, and how sure. */
export function remarksOn(item: ShownStatement, joint: string): string {
  return [item.statement.form === 'indirect' ? '' : FORM_WORDS[item.statement.form], item.isSure ? '' : onlyPossible(item)].filter(Boolean).join(joint)
}

/** The note beside words of which nobody can tell whose they are. */
export function gapNote(gap: Gap, i: number): string {
  return `<span class="note gap" id="g${i}" role="note" dir="ltr"><b>Undecided</b><small>${escape(oneLine(gap.why))}</small></span>`
}
