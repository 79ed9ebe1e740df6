import { DEVICES } from '../../src/doc/devices.ts'
import { FORM_WORDS, itemAt, onlyPossible, stanceWords } from '../../src/export/view.ts'
import { Letter } from './Letter.tsx'
import { cellWords } from '../../src/export/absence.ts'
import { datedWords } from '../../src/export/datedWords.ts'
import { deedWords, partiesWords, REALITY_WORDS } from '../../src/export/eventWords.ts'
import { figureRows } from '../../src/export/figureRows.ts'
import { oneLine } from '../../src/export/clean.ts'
import { ownerFinder, ownerWords } from '../../src/export/owner.ts'
import { DOT, reading as strings } from '../strings.ts'
import { wayOf } from '../../src/export/chainWords.ts'
import type { FigureRow } from '../../src/export/figureRows.ts'
import type { MarkId } from './articleMarks.ts'
import type { ReactNode } from 'react'
import type { View } from '../../src/export/view.ts'

/** What a card says of its words: who, through whom, how near to the very words; or why nobody can tell. */
export function CardBody({ id, view }: { readonly id: MarkId; readonly view: View }): ReactNode {
  const { reading } = view
  const index = Number(id.slice(1))
  const lines = (title: ReactNode, ...rest: readonly (string | undefined)[]) => <>
    <p className="who" id={`who-${id}`} dir="auto">{title}</p>
    {rest.filter(Boolean).map(line => <p className="soft" key={line} dir="auto">{line}</p>)}
  </>
  switch (id[0]) {
    case 's': {
      const item = itemAt(view, index)
      if (!item) return null
      const { statement, speaker } = item
      if (view.hidden.has(index)) return lines(<><b>{strings.possibly}</b> <span dir="auto">{strings.creditedTo(speaker.name)}</span></>, strings.howLikely(statement.confidence), [stanceWords(statement), wayOf(item, reading), FORM_WORDS[statement.form]].join(DOT), view.doubted.includes(item) ? strings.doubted : undefined)
      const remarks = [FORM_WORDS[statement.form], reading.article.translated ? strings.translated : '', item.isSure ? '' : onlyPossible(item)].filter(Boolean).join(DOT)
      return lines(<><Letter speaker={speaker} /><b dir="auto">{speaker.name}</b> <em>{stanceWords(statement, speaker.name)}</em></>, `${wayOf(item, reading)}${DOT}${remarks}`)
    }
    case 'g': {
      const gap = reading.gaps[index]
      return gap ? lines(<b>{strings.undecided}</b>, oneLine(gap.why)) : null
    }
    case 'f': {
      const row = rowsOf(view)[index]
      if (!row) return null
      const when = 'words' in row.when ? row.when.words : undefined
      return lines(<><b>{row.value}</b> {'words' in row.of && <em>{cellWords(row.of)}</em>}</>, when, strings.onWordOf(row.owner))
    }
    case 't': {
      return reading.times[index] ? lines(<b>{datedWords(reading, index)}</b>, strings.time) : null
    }
    case 'e': {
      const event = reading.events[index]
      const told = event?.tellings.map(({ start, reality, assertedBy }) => `${REALITY_WORDS[reality]} by ${ownerWords(ownerFinder(view)(start, assertedBy)).replace(/^credited to /, '')}`)
      return event ? lines(<><b>{partiesWords(reading, event)}</b> <em>{deedWords(event)}</em></>, [...new Set(told)].join('; '), event.time === undefined ? undefined : datedWords(reading, event.time)) : null
    }
    case 'd': {
      const device = reading.devices[index]
      return device ? lines(<b>{DEVICES[device.kind].name}</b>, DEVICES[device.kind].definition) : null
    }
  }
  return null
}

function rowsOf(view: View): readonly FigureRow[] {
  const rows = figures.get(view) ?? figureRows(view)
  figures.set(view, rows)
  return rows
}

const figures = new WeakMap<View, readonly FigureRow[]>()
