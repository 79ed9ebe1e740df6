import { memo, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { CardActs } from './CardActs.tsx'
import { CardBody } from './CardBody.tsx'
import { CardMarkLines } from '../checks/CardMarkLines.tsx'
import { CardSigns } from '../correct/CardSigns.tsx'
import { DRAWN, HUES } from './articleMarks.ts'
import { itemAt } from '../../src/export/view.ts'
import { heightOf, placeCards } from './placeCards.ts'
import { correct, reading as strings } from '../strings.ts'
import { useCardMarks } from '../checks/cardMarks.ts'
import type { CardWish } from './placeCards.ts'
import type { MarkId } from './articleMarks.ts'
import type { ReactNode, RefObject } from 'react'
import type { Signs } from '../correct/correcting.ts'
import type { View } from '../../src/export/view.ts'

interface Props {
  readonly view: View
  readonly ids: readonly MarkId[]
  readonly selected: MarkId | undefined
  /** Changes whenever words are pressed, also those of the card that is selected. */
  readonly press: number
  /** Where the words of a card begin, from the top of the window. */
  readonly topOf: (id: MarkId) => number | undefined
  /** What people have said of what has a card. */
  readonly signs: ReadonlyMap<MarkId, Signs>
  /** What is open in the selected card. */
  readonly panel: ReactNode
  /** The text: when it is laid out anew, so are the cards. */
  readonly text: RefObject<HTMLElement | null>
  /** Changes whenever there are other words on the page. */
  readonly edition: string
  readonly onSelect: (id: MarkId | undefined) => void
  readonly onCopy: (id: MarkId) => void
}

/** Cards beside their words, measured, so that none covers another. Where there is no margin, the selected one stands at the foot of the screen. */
export const Cards = memo(function Cards({ view, ids, selected, press, topOf, signs, panel, text, edition, onSelect, onCopy }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const current = useRef({ ids, selected })
  const measured = useRef(new Map<MarkId, CardWish>())
  const place = useCallback(() => {
    const column = list.current
    if (!column) return
    const { ids, selected } = current.current
    const base = column.getBoundingClientRect().top
    const items = column.children as HTMLCollectionOf<HTMLElement>
    const fresh = ids.flatMap((id, i) => (measured.current.has(id) ? [] : [i]))
    // All are unfolded before the first is measured: then the browser lays them out once.
    for (const i of fresh) items[i]!.dataset['form'] = 'whole'
    const folded = FOLDED_REM * parseFloat(getComputedStyle(document.documentElement).fontSize)
    for (const i of fresh) measured.current.set(ids[i]!, { wanted: (topOf(ids[i]!) ?? base) - base - CARD_INSET, height: items[i]!.offsetHeight, folded, isBrief: isUndecided(view, ids[i]!) })
    const wishes = ids.map(id => measured.current.get(id)!)
    const places = placeCards(wishes, SPACE, selected === undefined ? -1 : ids.indexOf(selected))
    const glides = column.classList.contains('settled') && !matchMedia('(prefers-reduced-motion: reduce)').matches
    let bottom = 0
    places.forEach(({ top: exact, form }, i) => {
      const item = items[i]!
      const [before, top] = [parseFloat(item.style.insetBlockStart), Math.round(exact)]
      if (item.dataset['form'] !== form) item.dataset['form'] = form
      if (form !== 'away') bottom = Math.max(bottom, top + heightOf(wishes[i]!, form))
      if (before === top) return
      // A transform only while it glides: with a thousand that stay the browser works out what covers what for a tenth of a second whenever the page was scrolled far.
      item.style.insetBlockStart = `${top}px`
      if (glides && isNear(base + before, base + top)) item.animate({ transform: [`translateY(${before - top}px)`, 'none'] }, GLIDE)
    })
    column.style.minBlockSize = `${Math.round(bottom)}px`
  }, [topOf, view])
  const placeAll = useCallback(() => {
    measured.current.clear()
    place()
  }, [place])
  const marks = useCardMarks()
  useLayoutEffect(() => {
    current.current = { ids, selected }
    placeAll()
  }, [placeAll, ids, edition, marks])
  useLayoutEffect(() => {
    // Of a thousand cards two are other ones now: the one that is selected and the one that was.
    for (const id of [current.current.selected, selected]) if (id) measured.current.delete(id)
    current.current = { ids, selected }
    place()
  }, [place, selected, press])
  useEffect(() => {
    // Words that are added below move none of those above.
    let width = 0
    const observer = new ResizeObserver(([entry]) => {
      if (entry!.contentRect.width === width) return
      width = entry!.contentRect.width
      placeAll()
    })
    if (text.current) observer.observe(text.current)
    void document.fonts.ready.then(placeAll)
    // Cards glide when one is selected, and not when they are first put in their places.
    const timer = setTimeout(() => list.current?.classList.add('settled'), SETTLE_MS)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [placeAll, text])
  useEffect(() => {
    // It grows when something is opened in it, and the others make room.
    const card = list.current?.querySelector<HTMLElement>('.card.selected')
    if (!card || !selected) return
    let height: number | undefined
    const observer = new ResizeObserver(() => {
      const before = height
      height = card.offsetHeight
      if (before === undefined || before === height) return
      measured.current.delete(selected)
      place()
    })
    observer.observe(card)
    return () => observer.disconnect()
  }, [place, selected])
  const stop = selected !== undefined && ids.includes(selected) ? selected : ids[0]
  return (
    <ol className="cards" ref={list} aria-label={strings.cards}>
      {ids.map(id => (
        <Card key={id} id={id} view={view} signs={signs.get(id)} panel={id === selected ? panel : undefined} isSelected={id === selected} isStop={id === stop} onSelect={onSelect} onCopy={onCopy} />
      ))}
    </ol>
  )
})

/** Of what nobody can tell, the words are hatched; the card adds why. */
function isUndecided(view: View, id: MarkId): boolean {
  return id[0] === 'g' || (id[0] === 's' && view.hidden.has(Number(id.slice(1))))
}

/** Whether a way begins or ends about where somebody looks. */
function isNear(from: number, to: number): boolean {
  return Math.max(from, to) > -innerHeight && Math.min(from, to) < 2 * innerHeight
}

/** A card's words are a little below its edge: then they stand on a line with those of the text. */
const CARD_INSET = 7
const SPACE = 6
/** One line of a card, as the style sheet has it. */
const FOLDED_REM = 1.75
const SETTLE_MS = 600
const GLIDE = { duration: 140, easing: 'ease-out' }

interface CardProps extends Pick<Props, 'view' | 'onSelect' | 'onCopy'> {
  readonly id: MarkId
  readonly signs: Signs | undefined
  readonly panel: ReactNode
  readonly isSelected: boolean
  /** The one card that the tabulator stops at; j and k lead to the others. */
  readonly isStop: boolean
}

const Card = memo(function Card({ id, view, signs, panel, isSelected, isStop, onSelect, onCopy }: CardProps) {
  const item = id[0] === 's' ? itemAt(view, Number(id.slice(1))) : undefined
  const classes = ['card', KINDS[id[0]!] ?? '', !item ? '' : view.hidden.has(item.index) ? 'undecided' : `h${item.speaker.rank % HUES}${item.isSure ? '' : ' maybe'}`, isSelected ? 'selected' : ''].filter(Boolean).join(' ')
  return (
    <li>
      <div
        className={classes} role="group" data-card={id} tabIndex={isStop ? 0 : -1} {...(id === DRAWN ? { 'aria-label': correct.missed } : { 'aria-labelledby': `who-${id}` })} aria-current={isSelected || undefined} onFocus={() => onSelect(id)} onClick={() => onSelect(id)}
      >
        <CardBody id={id} view={view} />
        {signs && <CardSigns signs={signs} text={view.reading.article.text} isSelected={isSelected} />}
        <CardMarkLines id={id} />
        {isSelected && id !== DRAWN && <CardActs id={id} view={view} onSelect={onSelect} onCopy={onCopy} />}
        {panel}
      </div>
    </li>
  )
})

const KINDS: Readonly<Record<string, string>> = { g: 'undecided', n: 'drawn', f: 'plain-card', t: 'plain-card', e: 'plain-card', d: 'plain-card' }
