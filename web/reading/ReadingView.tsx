import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ArticleBlock, ArticleText } from './ArticleText.tsx'
import { Aside } from './Aside.tsx'
import { Cards } from './Cards.tsx'
import { CiteAct } from '../take/CiteAct.tsx'
import { Glance } from './Glance.tsx'
import { Lists } from './Lists.tsx'
import { ReadingHead } from './ReadingHead.tsx'
import { SelectionMenu } from './SelectionMenu.tsx'
import { VoiceBar } from './VoiceBar.tsx'
import { KINDS, markedBlocks, spanOf } from './articleMarks.ts'
import { compareSpans } from '../../src/text/span.ts'
import { countsOf, keepShown, seenOf, shownBefore } from './layers.ts'
import { isUndecidedVoice, viewOf } from '../../src/export/view.ts'
import { rangeOf } from './spanRange.ts'
import { reading as strings } from '../strings.ts'
import { scrollToRect } from './scrollToRect.ts'
import { useGrowing } from './useGrowing.ts'
import { useKeys } from '../app/keys.ts'
import { useLight } from './useLight.ts'
import { useMedia } from '../app/useMedia.ts'
import { useSpanInAddress } from './useSpanInAddress.ts'
import type { DocumentDetail } from '../../src/http/api.ts'
import type { MarkedLayer, Shown } from './layers.ts'
import type { MarkId, MarkKind } from './articleMarks.ts'
import type { PointerEvent } from 'react'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'
import type { View } from '../../src/export/view.ts'

const SelectionChecks = lazy(async () => ({ default: (await import('../checks/SelectionChecks.tsx')).SelectionChecks }))

interface Props {
  readonly reading: Reading
  /** Of its document: what came before, and after. It may come later than the reading. */
  readonly detail: DocumentDetail | undefined
  readonly document: string
  readonly version: string
}

/** An article, whose words are whose in it, and all that was found: the text in the middle, cards in the margin, lists below. */
export function ReadingView({ reading, detail, document: id, version }: Props) {
  const page = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLElement>(null)
  const light = useLight(page)
  const [shown, setShown] = useState(shownBefore)
  const [selected, setSelected] = useState<MarkId>()
  const [notice, setNotice] = useState('')
  const isPaper = useMedia('print')
  const { blocks } = reading.article

  const view = useMemo(() => viewOf(reading, shown), [reading, shown.possible])
  const marked = useMemo(() => markedBlocks(view), [view])
  const { top, rest } = splitHead(marked)
  const growing = useGrowing(rest.length)
  const count = isPaper ? rest.length : growing.count
  const isWhole = count === rest.length
  const withCards = isWhole ? count : growing.steady
  const edition = `${shown.possible} ${count} ${[...shown.layers].join()}`
  const end = rest[withCards - 1]?.block.end ?? top.at(-1)?.block.end ?? 0
  const beside = useMemo(() => cardsOf(view, shown.layers, end), [view, shown.layers, end])
  const extra = selected && !beside.includes(selected) && shown.layers.has(KINDS[selected[0] as MarkKind]) ? selected : undefined
  const ids = useMemo(() => (extra ? inOrder(view, [...beside, extra]) : beside), [view, beside, extra])
  const first = useMemo(() => rest.slice(0, count), [marked, count])

  useLayoutEffect(() => light.forget(), [light, edition, ids])
  useLayoutEffect(() => light.hold(selected), [light, selected])

  const showAll = useCallback(() => flushSync(growing.all), [rest.length])
  /** Bring words into sight and light them up. */
  const go = useCallback((span: Span) => {
    if (!isWhole) showAll()
    const range = rangeOf(page.current!, blocks, span)
    if (!range) return setNotice(strings.lost)
    setNotice('')
    CSS.highlights?.set('target', new Highlight(range))
    scrollToRect(range.getBoundingClientRect())
  }, [blocks, isWhole, showAll])
  useSpanInAddress(go)

  const changeShown = (next: Shown) => {
    keepShown(next)
    setShown(next)
  }
  const select = useCallback((id: MarkId | undefined) => {
    setSelected(id)
    if (!id) CSS.highlights?.delete('target')
  }, [])
  const goToMark = useCallback((id: MarkId) => {
    const span = spanOf(view, id)
    if (!span) return
    setSelected(id)
    go(span)
  }, [view, go])
  const copy = useCallback((what: MarkId | Span) => {
    const span = typeof what === 'string' ? spanOf(view, what) : what
    if (!span) return
    const address = `/documents/${id}/versions/${version}#${span.start}-${span.end}`
    history.replaceState(history.state, '', address)
    void navigator.clipboard.writeText(location.origin + address).then(() => setNotice(strings.copied), () => setNotice(strings.copyFailed))
  }, [view, id, version])
  useEffect(() => {
    if (notice !== strings.copied) return
    const timer = setTimeout(() => setNotice(''), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice])

  const move = (by: number) => {
    if (!isWhole) showAll()
    const to = selected === undefined ? firstInSight(ids, light.wordsOf, by) : ids.indexOf(selected) + by
    const id = ids[to]
    if (!id) return
    select(id)
    requestAnimationFrame(() => {
      page.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus({ preventScroll: true })
      const words = light.wordsOf(id)[0]
      if (words) scrollToRect(words.getBoundingClientRect(), 'when out of sight')
    })
  }
  useKeys({
    j: () => move(1), k: () => move(-1),
    p: () => changeShown({ ...shown, possible: !shown.possible }),
    c: () => selected && copy(selected),
    Escape: () => {
      select(undefined)
      ;(document.activeElement as HTMLElement | null)?.blur()
    },
  })

  const marksAt = ({ target }: { readonly target: EventTarget }) => seenOf((target as Element).closest<HTMLElement>('[data-m]')?.dataset['m']?.split(' ') ?? [], shown.layers)
  const point = useRef('')
  const onPoint = (event: PointerEvent) => {
    // When the page moves under a pointer that rests, nobody has pointed at anything.
    const now = `${event.clientX} ${event.clientY}`
    if (event.pointerType === 'touch' || now === point.current) return
    point.current = now
    const card = (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset['card']
    light.hover(card ? [card] : marksAt(event))
  }
  const language = reading.article.language === 'und' ? undefined : reading.article.language

  return (
    <div className={['reading', ...[...shown.layers].map(layer => `with-${layer}`)].join(' ')} ref={page} onPointerMove={onPoint} onPointerLeave={() => light.hover([])}
      onClick={event => {
        const [id] = marksAt(event)
        // Whoever selects words does not mean to press them.
        if (id && getSelection()?.isCollapsed !== false) select(id)
      }}>
      <div className="head">
        <ReadingHead reading={reading} detail={detail} version={version}>
          {top.length > 0 && <div lang={language}>{top.map(one => <ArticleBlock key={one.index} marked={one} text={reading.article.text} statements={reading.statements} />)}</div>}
        </ReadingHead>
        {view.isRead && <VoiceBar view={view} />}
        {view.isRead && <Glance reading={reading} onGo={go} />}
      </div>
      <Aside reading={reading} shown={shown} counts={countsOf(view)} possible={view.possible} isRead={view.isRead} page={page} edition={edition} onBlock={block => go(blocks[block]!)} onShown={changeShown} />
      <article className="text" ref={text} lang={language} aria-label={strings.article}>
        {rest.length ? <ArticleText marked={first} before={top.at(-1)?.block} reading={reading} /> : <p className="soft">{strings.noText}</p>}
      </article>
      <SelectionMenu page={page} blocks={blocks}>
        {span => <>
          <button type="button" onClick={() => copy(span)}>{strings.selection}</button>
          <CiteAct key={`${span.start}-${span.end}`} reading={reading} span={span} />
          <Suspense><SelectionChecks reading={reading} document={id} version={version} span={span} /></Suspense>
        </>}
      </SelectionMenu>
      <Cards view={view} ids={ids} selected={selected} light={light} text={text} edition={`${shown.possible} ${withCards} ${[...shown.layers].join()}`} onSelect={select} onCopy={copy} />
      {isWhole && (view.isRead || reading.gaps.length > 1) && <Lists view={view} layers={shown.layers} isPaper={isPaper} onGo={goToMark} />}
      {view.isRead && <footer className="soft">{strings.credit}</footer>}
      <p className="notice" role="status">{notice}</p>
    </div>
  )
}

const NOTICE_MS = 2500

/** Headline and deck stand above everything, with all that is marked in them. */
function splitHead<Marked extends { readonly block: { readonly kind: string } }>(marked: readonly Marked[]): { readonly top: readonly Marked[]; readonly rest: readonly Marked[] } {
  if (marked[0]?.block.kind !== 'headline') return { top: [], rest: marked }
  const size = marked[1]?.block.kind === 'deck' ? 2 : 1
  return { top: marked.slice(0, size), rest: marked.slice(size) }
}

/** The marks that always have a card, statements and undecided voices, as far as the text is on the page. */
function cardsOf(view: View, layers: ReadonlySet<MarkedLayer>, end: number): MarkId[] {
  const { gaps } = view.reading
  const found = [
    ...layers.has('statements') ? view.shown.map(({ index }) => `s${index}`) : [],
    ...layers.has('gaps') ? gaps.flatMap((gap, i) => (isUndecidedVoice(gap) ? [`g${i}`] : [])) : [],
  ]
  return inOrder(view, found.filter(id => spanOf(view, id)!.start < end))
}

function inOrder(view: View, ids: readonly MarkId[]): MarkId[] {
  return ids.map(id => ({ id, span: spanOf(view, id) })).filter(({ span }) => span).sort((a, b) => compareSpans(a.span!, b.span!)).map(({ id }) => id)
}

/** Where j and k begin: with the first card whose words are in sight, or the last one. */
function firstInSight(ids: readonly MarkId[], wordsOf: (id: MarkId) => readonly HTMLElement[], by: number): number {
  const first = ids.findIndex(id => (wordsOf(id)[0]?.getBoundingClientRect().top ?? -1) > BAR_HEIGHT)
  return by > 0 ? (first < 0 ? ids.length - 1 : first) : (first < 0 ? ids.length : first) - 1
}

const BAR_HEIGHT = 56
