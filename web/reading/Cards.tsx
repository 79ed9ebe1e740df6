import { memo, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { CardActs } from './CardActs.tsx'
import { CardBody } from './CardBody.tsx'
import { CardMarkLines } from '../checks/CardMarkLines.tsx'
import { HUES } from './articleMarks.ts'
import { placeCards } from './placeCards.ts'
import { reading as strings } from '../strings.ts'
import { useCardMarks } from '../checks/cardMarks.ts'
import type { Light } from './useLight.ts'
import type { MarkId } from './articleMarks.ts'
import type { RefObject } from 'react'
import type { View } from '../../src/export/view.ts'

interface Props {
  readonly view: View
  readonly ids: readonly MarkId[]
  readonly selected: MarkId | undefined
  readonly light: Light
  /** The text: when it is laid out anew, so are the cards. */
  readonly text: RefObject<HTMLElement | null>
  /** Changes whenever there are other words on the page. */
  readonly edition: string
  readonly onSelect: (id: MarkId | undefined) => void
  readonly onCopy: (id: MarkId) => void
}

/** Cards beside their words, measured, so that none covers another. Where there is no margin, the selected one stands at the foot of the screen. */
export const Cards = memo(function Cards({ view, ids, selected, light, text, edition, onSelect, onCopy }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const current = useRef({ ids, selected })
  current.current = { ids, selected }
  const place = useCallback(() => {
    const column = list.current
    if (!column) return
    const { ids, selected } = current.current
    const cards = [...column.children] as HTMLElement[]
    const base = column.getBoundingClientRect().top
    const wishes = cards.map((card, i) => ({ wanted: (light.wordsOf(ids[i]!)[0]?.getBoundingClientRect().top ?? base) - base - CARD_INSET, height: card.offsetHeight }))
    const tops = placeCards(wishes, SPACE, selected === undefined ? -1 : ids.indexOf(selected))
    cards.forEach((card, i) => {
      const transform = `translateY(${Math.round(tops[i]!)}px)`
      if (card.style.transform !== transform) card.style.transform = transform
    })
    column.style.minBlockSize = `${Math.round((tops.at(-1) ?? 0) + (wishes.at(-1)?.height ?? 0))}px`
  }, [light])
  const marks = useCardMarks()
  useLayoutEffect(place, [place, ids, selected, edition, marks])
  useEffect(() => {
    // Words that are added below move none of those above.
    let width = 0
    const observer = new ResizeObserver(([entry]) => {
      if (entry!.contentRect.width === width) return
      width = entry!.contentRect.width
      place()
    })
    if (text.current) observer.observe(text.current)
    void document.fonts.ready.then(place)
    // Cards glide when one is selected, and not when they are first put in their places.
    const timer = setTimeout(() => list.current?.classList.add('settled'), SETTLE_MS)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [place, text])
  useEffect(() => {
    // It grows when something is opened in it, and the others make room.
    const card = list.current?.querySelector('.card.selected')
    if (!card) return
    const observer = new ResizeObserver(place)
    observer.observe(card)
    return () => observer.disconnect()
  }, [place, selected])
  return (
    <ol className="cards" ref={list} aria-label={strings.cards}>
      {ids.map((id, i) => (
        <Card key={id} id={id} view={view} isSelected={id === selected} isStop={selected === undefined || !ids.includes(selected) ? i === 0 : id === selected} onSelect={onSelect} onCopy={onCopy} />
      ))}
    </ol>
  )
})

/** A card's words are a little below its edge: then they stand on a line with those of the text. */
const CARD_INSET = 7
const SPACE = 8
const SETTLE_MS = 600

interface CardProps extends Pick<Props, 'view' | 'onSelect' | 'onCopy'> {
  readonly id: MarkId
  readonly isSelected: boolean
  /** The one card that the tabulator stops at; j and k lead to the others. */
  readonly isStop: boolean
}

const Card = memo(function Card({ id, view, isSelected, isStop, onSelect, onCopy }: CardProps) {
  const item = id[0] === 's' ? view.byIndex.get(Number(id.slice(1))) : undefined
  const classes = ['card', KINDS[id[0]!] ?? '', item ? `h${item.speaker.rank % HUES}` : '', item && !item.isSure ? 'maybe' : '', isSelected ? 'selected' : ''].filter(Boolean).join(' ')
  return (
    <li>
      <div
        className={classes} role="group" data-card={id} tabIndex={isStop ? 0 : -1} aria-labelledby={`who-${id}`} aria-current={isSelected || undefined} onFocus={() => onSelect(id)} onClick={() => onSelect(id)}
      >
        <CardBody id={id} view={view} />
        <CardMarkLines id={id} />
        {isSelected && <CardActs id={id} view={view} onSelect={onSelect} onCopy={onCopy} />}
      </div>
    </li>
  )
})

const KINDS: Readonly<Record<string, string>> = { g: 'undecided', f: 'plain-card', t: 'plain-card', e: 'plain-card', d: 'plain-card' }
