import { LAYER_TITLES } from '../layers.ts'
import { escape } from './escape.ts'
import { gapGroups } from '../gapGroups.ts'
import { isUndecidedVoice } from '../view.ts'
import type { Anchors } from './anchors.ts'
import type { Reading } from '../../doc/reading.ts'

/** What could not be decided, by reason, with the words that it is about. */
export function gaps(reading: Reading, anchors: Anchors): string {
  const groups = gapGroups(reading).map(({ why, gaps }) => {
    const about = gaps.flatMap(({ index, words }) => (words ? [aboutHtml(reading, index, words, anchors)] : []))
    return `<li><span dir="auto">${escape(why)}</span>${about.length ? `<ul>${about.join('')}</ul>` : ''}</li>`
  })
  return groups.length ? `<ul class="rows gaps">${groups.join('\n')}</ul>` : ''
}

function aboutHtml(reading: Reading, index: number, words: string, anchors: Anchors): string {
  const gap = reading.gaps[index]!
  const id = `gap-${index}`
  // An undecided voice has a note beside its words, and the note a place of its own.
  const link = isUndecidedVoice(gap) ? `<a class="to" href="#g${index}">${escape(words)}</a>` : anchors.link(id, LAYER_TITLES.gaps, gap, escape(words))
  return `<li id="${id}" dir="auto"><q>${link}</q></li>`
}
