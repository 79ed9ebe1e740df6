import { memo, useMemo } from 'react'
import { MARKED, nameOfLayer } from './layers.ts'
import { grouped, reading as strings } from '../strings.ts'
import { outlineOf, zoneWords } from '../../src/export/outline.ts'
import type { MarkedLayer, Shown } from './layers.ts'
import { useScrolledBlock } from './useScrolledBlock.ts'
import type { ReactNode, RefObject } from 'react'
import type { Reading } from '../../src/doc/reading.ts'

interface Props {
  readonly reading: Reading
  readonly shown: Shown
  readonly counts: Readonly<Record<MarkedLayer, number>>
  /** For how many statements that are only possible words are shown as undecided. */
  readonly doubted: number
  /** How many statements are only possible. */
  readonly possible: number
  readonly isRead: boolean
  readonly page: RefObject<HTMLElement | null>
  readonly edition: string
  readonly onBlock: (block: number) => void
  readonly onShown: (shown: Shown) => void
  /** What else can be chosen of what is shown. */
  readonly children: ReactNode
}

/** Where one is in the article, and what is shown of it. */
export function Aside({ reading, shown, counts, doubted, possible, isRead, page, edition, onBlock, onShown, children }: Props) {
  const toggle = (layer: MarkedLayer) => {
    const layers = new Set(shown.layers)
    if (!layers.delete(layer)) layers.add(layer)
    onShown({ ...shown, layers })
  }
  return (
    <aside className="aside">
      <Outline reading={reading} page={page} edition={edition} onBlock={onBlock} />
      {isRead && <fieldset>
        <legend>{strings.layers}</legend>
        {MARKED.map(layer => (
          <label key={layer} className={`layer ${layer}`}>
            <input type="checkbox" checked={shown.layers.has(layer)} onChange={() => toggle(layer)} />
            <span className="name">{nameOfLayer(layer)}</span>
            <span className="count">{layer === 'gaps' ? strings.undecidedCount(counts.gaps, doubted) : grouped(counts[layer])}</span>
          </label>
        ))}
        {possible > 0 && (
          <label className="layer possible">
            <input type="checkbox" checked={shown.possible} onChange={() => onShown({ ...shown, possible: !shown.possible })} />
            <span className="name">{strings.possible}</span>
            <span className="count">{grouped(possible)}</span>
          </label>
        )}
      </fieldset>}
      {isRead && children}
    </aside>
  )
}

/** It follows the scrolling, and nothing else does: a page of a thousand words is not made anew for that. */
const Outline = memo(function Outline({ reading, page, edition, onBlock }: Pick<Props, 'reading' | 'page' | 'edition' | 'onBlock'>) {
  const rows = useMemo(() => outlineRows(reading), [reading])
  const at = useScrolledBlock(page, edition)
  const current = at === undefined ? undefined : rows.findLast(({ block }) => block <= at)
  if (rows.length < 2) return null
  return (
    <nav aria-labelledby="outline">
      <h2 id="outline">{strings.outline}</h2>
      <ol>
        {rows.map(row => (
          <li key={row.block} className={row.isHeading ? 'heading' : undefined} aria-current={row === current ? 'true' : undefined}>
            <button type="button" dir="auto" onClick={() => onBlock(row.block)}>{row.words}</button>
          </li>
        ))}
      </ol>
    </nav>
  )
})

/** Zones, and the headings in them. An article without either is of one piece, and needs no outline. */
function outlineRows(reading: Reading): { readonly block: number; readonly words: string; readonly isHeading: boolean }[] {
  return outlineOf(reading).flatMap(part => [
    { block: part.rows[0]?.block ?? 0, words: zoneWords(part), isHeading: false },
    ...part.rows.filter(({ label }) => label === 'heading').map(({ block, words }) => ({ block, words, isHeading: true })),
  ]).filter((row, i, all) => all.findIndex(({ block }) => block === row.block) === i)
}
