import { Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ArticleBlock, ArticleText } from './ArticleText.tsx'
import { Aside } from './Aside.tsx'
import { AsideCorrections } from '../correct/AsideCorrections.tsx'
import { Cards } from './Cards.tsx'
import { CiteAct } from '../take/CiteAct.tsx'
import { CorrectingContext } from '../correct/correcting.ts'
import { findWords, fragmentOf } from './wordsLink.ts'
import { Glance } from './Glance.tsx'
import { Lists } from './Lists.tsx'
import { ReadingHead } from './ReadingHead.tsx'
import { SelectionMenu } from './SelectionMenu.tsx'
import { VoiceBar } from './VoiceBar.tsx'
import { DRAWN, KINDS, markedBlocks, spanOf } from './articleMarks.ts'
import { MeansElse } from '../correct/MeansElse.tsx'
import { NotDone, Notice } from '../correct/Notice.tsx'
import { correctKeys } from '../correct/correctKeys.ts'
import { compareSpans } from '../../src/text/span.ts'
import { countsOf, keepShown, seenOf, shownBefore } from './layers.ts'
import { isUndecidedVoice, viewOf } from '../../src/export/view.ts'
import { keep } from '../correct/useKept.ts'
import { part } from '../app/part.tsx'
import { pressedWords, topOfPressed } from './pressedWords.ts'
import { rangeOf } from './spanRange.ts'
import { correct, reading as strings } from '../strings.ts'
import { NEXT_ROLE, partsOf, redrawn, withWords } from '../correct/roles.ts'
import { reviewableOf } from '../correct/reviewableOf.ts'
import { sentenceInSight } from '../correct/sentenceInSight.ts'
import { scrollToRect } from './scrollToRect.ts'
import { useActions } from '../app/actions.ts'
import { useCorrections } from '../correct/useCorrections.ts'
import { useFocusAgain } from './useFocusAgain.ts'
import { useGrowing } from './useGrowing.ts'
import { useInSight } from './useInSight.ts'
import { useKeys } from '../app/keys.ts'
import { useLight } from './useLight.ts'
import { useMedia } from '../app/useMedia.ts'
import { markOfKey, markOfSpan, useSameMark } from './useSameMark.ts'
import { useWordsInAddress } from './useWordsInAddress.ts'
import { wholeWords, wordStops } from '../correct/wordStops.ts'
import type { Change, DocumentDetail } from '../../src/http/api.ts'
import type { Fact } from '../correct/facts.ts'
import type { MarkedLayer, Shown } from './layers.ts'
import type { Extent } from './scrollToRect.ts'
import type { MarkId, MarkKind } from './articleMarks.ts'
import type { Pressed } from './pressedWords.ts'
import type { PointerEvent } from 'react'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'
import type { View } from '../../src/export/view.ts'

const SelectionChecks = part('inline', async () => (await import('../checks/SelectionChecks.tsx')).SelectionChecks)

interface Props {
  readonly reading: Reading
  /** Of its document: what came before, and after. It may come later than the reading. */
  readonly detail: DocumentDetail | undefined
  readonly document: string
  readonly version: string
  /** Whether it is as the machine found it, without what people have corrected. */
  readonly isMachine: boolean
  readonly onMachine: (isMachine: boolean) => void
}

// Who only reads does not wait for what corrects.
const CorrectPanel = part('inline', async () => {
  // Handles without a panel, or a panel without handles, would be half of it.
  const [{ CorrectPanel }] = await Promise.all([import('../correct/CorrectPanel.tsx'), import('../correct/RoleHandles.tsx')])
  return CorrectPanel
})
const CorrectionsDialog = part('dialog', async () => (await import('../correct/CorrectionsDialog.tsx')).CorrectionsDialog)
const EntityDialog = part('dialog', async () => (await import('../correct/EntityDialog.tsx')).EntityDialog)
const FactsDialog = part('dialog', async () => (await import('../correct/FactsDialog.tsx')).FactsDialog)
const MentionDialog = part('dialog', async () => (await import('../correct/MentionDialog.tsx')).MentionDialog)
const RoleHandles = part('quiet', async () => (await import('../correct/RoleHandles.tsx')).RoleHandles)
const SimilarDialog = part('dialog', async () => (await import('../correct/SimilarDialog.tsx')).SimilarDialog)

/** An article, whose words are whose in it, and all that was found: the text in the middle, cards in the margin, lists below. */
export function ReadingView({ reading, detail, document: id, version, isMachine, onMachine }: Props) {
  const page = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLElement>(null)
  const light = useLight(page)
  const [shown, setShown] = useState(shownBefore)
  const [picked, setPicked] = useState<MarkId>()
  const pressed = useRef<Pressed>(undefined)
  const [presses, setPresses] = useState(0)
  const [open, setOpen] = useState<'corrections' | 'similar' | { readonly entity: number } | { readonly mention: number } | { readonly facts: Fact }>()
  const [aim, setAim] = useState<Span>()
  const [notice, setNotice] = useState('')
  const isPaper = useMedia('print')
  const { blocks } = reading.article

  const view = useMemo(() => viewOf(reading, shown), [reading, shown.possible])
  const marked = useMemo(() => markedBlocks(view), [view])
  const factsDraft = `correct ${id} ${version} facts`
  const onMade = useCallback((mark: MarkId | undefined, changes: readonly Change[]) => {
    setOpen(undefined)
    if (changes.some(({ kind }) => kind === 'article')) keep(factsDraft, undefined)
    if (changes.some(({ kind }) => STATEMENT_CHANGES.has(kind))) setPicked(mark)
  }, [factsDraft])
  const { correcting, draft, done, rekey, undoLast, makeSimilar, tryAgain, forget } = useCorrections({ document: id, version, isMachine, onMade })
  const { editing, edit } = correcting
  const drawing = editing?.kind === 'drawing' ? editing : undefined
  // Whoever draws has one card, that of the statement that is drawn; other cards and words are only looked at.
  const drawn = drawing && (markOfKey(reading, drawing.key) ?? DRAWN)
  const selected = drawn ?? picked
  useSameMark(reading, picked, setPicked, rekey)
  const { top, rest } = splitHead(marked)
  const growing = useGrowing(rest.length)
  const count = isPaper ? rest.length : growing.count
  const isWhole = count === rest.length
  const withCards = isWhole ? count : growing.steady
  const edition = `${shown.possible} ${count} ${[...shown.layers].join()}`
  const end = rest[withCards - 1]?.block.end ?? top.at(-1)?.block.end ?? 0
  const beside = useMemo(() => cardsOf(view, shown.layers, end), [view, shown.layers, end])
  const extra = selected && !beside.includes(selected) && (selected === drawn || shown.layers.has(KINDS[selected[0] as MarkKind]) || (selected[0] === 'g' && shown.layers.has('statements'))) ? selected : undefined
  const drawnAt = drawn === DRAWN ? drawing?.roles.content[0] ?? drawing?.roles.source ?? drawing?.roles.cue : undefined
  const ids = useMemo(() => (extra ? inOrder(view, [...beside, extra], drawnAt) : beside), [view, beside, extra, drawnAt?.start])
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

  const openFacts = useCallback((facts: Fact) => setOpen({ facts }), [])
  const openMention = useCallback((mention: number) => setOpen({ mention }), [])
  const openEntity = useCallback((entity: number) => setOpen({ entity }), [])
  const changeShown = (next: Shown) => {
    keepShown(next)
    setShown(next)
  }
  const isDrawing = drawing !== undefined
  const openMark = editing?.kind === 'card' ? editing.mark : undefined
  const select = useCallback((id: MarkId | undefined) => {
    if (isDrawing) return
    if (openMark && openMark !== id) edit(undefined)
    if (pressed.current?.id !== id) pressed.current = undefined
    setPicked(id)
    if (!id) CSS.highlights?.delete('target')
  }, [isDrawing, openMark, edit])
  const goToMark = useCallback((id: MarkId) => {
    const span = spanOf(view, id)
    if (!span) return
    select(id)
    go(span)
  }, [view, go, select])
  useWordsInAddress(link => {
    const statement = link.key === undefined ? undefined : reading.statements.find(({ key }) => key === link.key)
    const span = statement ?? findWords(reading.article.text, link)
    if (!span) return setNotice(link.key === undefined ? strings.lost : strings.lostStatement)
    setAim(span)
    const mark = markOfSpan(reading, span)
    if (mark) setPicked(mark)
    go(span)
    if (link.key !== undefined && !statement) setNotice(strings.otherStatement)
    else if (link.span && link.span.start !== span.start) setNotice(strings.movedWords)
  })
  // Whoever comes back to what he was at is shown it.
  useEffect(() => {
    if (location.hash) return
    if (editing?.kind === 'card') return goToMark(editing.mark)
    const [part] = drawing ? partsOf(drawing.roles) : []
    if (part) go(part.span)
  }, [])
  const topOf = useCallback((id: MarkId) => {
    const line = pressed.current?.id === id ? topOfPressed(pressed.current) : undefined
    if (line !== undefined) return line
    // What is kept from before is drawn before the page around it is there.
    const found = id === DRAWN ? drawnAt && page.current && rangeOf(page.current, blocks, drawnAt) : light.wordsOf(id)[0]
    return found?.getBoundingClientRect().top
  }, [light, blocks, drawnAt?.start, drawnAt?.end])
  const extentOf = useCallback((id: MarkId): Extent | undefined => {
    const top = topOf(id)
    return top === undefined ? undefined : { top, bottom: light.wordsOf(id).at(-1)?.getBoundingClientRect().bottom ?? top }
  }, [light, topOf])
  const copy = useCallback((what: MarkId | Span) => {
    const span = typeof what === 'string' ? spanOf(view, what) : what
    if (!span) return
    const address = `/documents/${id}/versions/${version}${fragmentOf(reading.article.text, span)}`
    history.replaceState(history.state, '', address)
    void navigator.clipboard.writeText(location.origin + address).then(() => setNotice(strings.copied), () => setNotice(strings.copyFailed))
  }, [view, reading, id, version])
  useFocusAgain(editing !== undefined || correcting.isSaving, () => (selected ? page.current?.querySelector<HTMLElement>(`[data-card="${selected}"]`) : undefined))
  useEffect(() => {
    // When the statement of a card is gone, its card is another's, which nobody has chosen: the keyboard does not stay on it.
    if (selected === undefined && document.activeElement instanceof HTMLElement && document.activeElement.matches('[data-card]')) document.activeElement.blur()
  }, [selected])
  useInSight(selected, extentOf, presses, editing?.kind)
  const takeWords = useCallback((span: Span) => {
    const words = wholeWords(span, wordStops(reading.article.text, blocks))
    edit(drawing
      ? { ...drawing, roles: withWords(drawing.roles, drawing.active, words), active: drawing.key === undefined ? NEXT_ROLE[drawing.active] : drawing.active }
      : { kind: 'drawing', roles: { content: [words] }, active: 'source' })
    getSelection()?.removeAllRanges()
  }, [drawing, edit, reading.article.text, blocks])
  /** Where nothing is selected, a statement that was missed begins with the first sentence in sight. */
  const beginMissed = () => {
    const span = sentenceInSight(reading, page.current!)
    edit({ kind: 'drawing', roles: { content: span ? [span] : [] }, active: 'content' })
  }
  useEffect(() => {
    if (notice !== strings.copied && notice !== correct.drawFirst) return
    const timer = setTimeout(() => setNotice(''), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice])

  const nextFrame = useRef(0)
  const move = (by: number) => {
    if (!isWhole) showAll()
    const to = selected === undefined ? firstInSight(ids, light.wordsOf, by) : ids.indexOf(selected) + by
    const id = ids[to]
    if (!id) return
    select(id)
    cancelAnimationFrame(nextFrame.current)
    nextFrame.current = requestAnimationFrame(() => {
      page.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus({ preventScroll: true })
      const words = light.wordsOf(id)[0]
      if (words) scrollToRect(words.getBoundingClientRect(), 'when out of sight')
    })
  }
  const turnPossible = () => changeShown({ ...shown, possible: !shown.possible })
  useKeys({
    j: () => move(1), k: () => move(-1),
    p: turnPossible,
    c: () => selected && copy(selected),
    m: () => onMachine(!isMachine),
    u: undoLast,
    ...view.isRead && !isMachine && !isDrawing && { n: beginMissed },
    ...!isMachine && { f: () => openFacts('publishedAt') },
    ...correctKeys(selected, reading, correcting),
    // Another card would be in the way of what is drawn, and be mistaken for it.
    ...isDrawing && Object.fromEntries(OF_CARDS.map(key => [key, () => setNotice(correct.drawFirst)])),
    Escape: () => {
      if (editing) return edit(undefined)
      // Or the card that was just gone to would take the keyboard, and be selected again.
      cancelAnimationFrame(nextFrame.current)
      select(undefined)
      ;(document.activeElement as HTMLElement | null)?.blur()
    },
  })

  useActions([
    ...selected && spanOf(view, selected) ? [{ name: strings.copyCardLink, keys: 'c', run: () => copy(selected) }] : [],
    ...selected && !isMachine && reviewableOf(selected, reading) ? [{ name: correct.correct, keys: 'e', run: () => edit({ kind: 'card', mark: selected }) }] : [],
    ...view.isRead && !isMachine ? [{ name: correct.addMissed, keys: 'n', run: beginMissed }] : [],
    ...done?.undo ? [{ name: correct.undo, keys: 'u', run: undoLast }] : [],
    ...isMachine ? [] : [{ name: correct.facts, keys: 'f', run: () => openFacts('publishedAt') }],
    ...view.isRead ? [{ name: strings.showPossible(shown.possible), keys: 'p', run: turnPossible }] : [],
    { name: correct.ofArticle, run: () => setOpen('corrections') },
    { name: isMachine ? correct.machineLeave : correct.asFound, keys: 'm', run: () => onMachine(!isMachine) },
  ])

  const marksAt = ({ target }: { readonly target: EventTarget }) => {
    const words = (target as Element).closest<HTMLElement>('[data-m]')
    // Hatched words are seen with the statements, and whoever presses them asks why.
    const isHatched = shown.layers.has('statements') && words?.classList.contains('u')
    return seenOf(words?.dataset['m']?.split(' ') ?? [], isHatched ? new Set([...shown.layers, 'gaps']) : shown.layers)
  }
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

  const panel = editing && (editing.kind === 'drawing' || editing.mark === selected) && <Suspense><CorrectPanel editing={editing} view={view} draft={draft} correcting={correcting} /></Suspense>
  return (
    <CorrectingContext value={correcting}>
      <div className={['reading', ...drawing ? ['drawing'] : [], ...[...shown.layers].map(layer => `with-${layer}`)].join(' ')} ref={page} onPointerMove={onPoint} onPointerLeave={() => light.hover([])}
        onClick={event => {
          const [id] = marksAt(event)
          // Whoever selects words does not mean to press them.
          if (!id || getSelection()?.isCollapsed === false) return
          pressed.current = pressedWords(id, event)
          setPresses(presses + 1)
          select(id)
        }}>
        <div className="head">
          <ReadingHead reading={reading} detail={detail} version={version} aim={aim} onFacts={openFacts}>
            {top.length > 0 && <div lang={language}>{top.map(one => <ArticleBlock key={one.index} marked={one} text={reading.article.text} statements={reading.statements} />)}</div>}
          </ReadingHead>
          {isMachine && <p className="remark" role="status">{correct.machineShown} <button className="link" type="button" onClick={() => onMachine(false)}>{correct.machineLeave}</button></p>}
          {view.isRead && <VoiceBar view={view} />}
          {view.isRead && <Glance reading={reading} onGo={go} onFacts={isMachine ? undefined : openFacts} />}
        </div>
        <Aside reading={reading} shown={shown} counts={countsOf(view)} doubted={view.doubted.length} possible={view.possible} isRead={view.isRead} page={page} edition={edition} onBlock={block => go(blocks[block]!)} onShown={changeShown}>
          <AsideCorrections correcting={correcting} onOpen={() => setOpen('corrections')} onMachine={onMachine} onMissed={beginMissed} />
        </Aside>
        <article className="text" ref={text} lang={language} aria-label={strings.article}>
          {rest.length ? <ArticleText marked={first} before={top.at(-1)?.block} reading={reading} /> : <p className="soft">{strings.noText}</p>}
        </article>
        <SelectionMenu page={page} blocks={blocks} onEnter={drawing && takeWords}>
          {span => drawing
            ? <button key={drawing.active} className="primary" type="button" onClick={() => takeWords(span)}>{correct.takeAs(drawing.active)}<kbd aria-hidden="true">Enter</kbd></button>
            : <>
              <button type="button" onClick={() => copy(span)}>{strings.selection}</button>
              <CiteAct key={`${span.start}-${span.end}`} reading={reading} span={span} />
              {view.isRead && !isMachine && <button type="button" onClick={() => takeWords(span)}>{correct.theseWords}</button>}
              {!isMachine && <MeansElse mentions={reading.mentions} span={span} onMention={openMention} />}
              <Suspense><SelectionChecks reading={reading} document={id} version={version} span={span} /></Suspense>
            </>}
        </SelectionMenu>
        <Cards view={view} ids={ids} selected={selected} press={presses} topOf={topOf} signs={correcting.signs} panel={panel} text={text} edition={`${shown.possible} ${withCards} ${[...shown.layers].join()}`} onSelect={select} onCopy={copy} />
        {drawing && <Suspense><RoleHandles page={page} text={reading.article.text} blocks={blocks} roles={drawing.roles} active={drawing.active} edition={edition} onDraw={(part, span) => edit({ ...drawing, roles: redrawn(drawing.roles, part, span) })} /></Suspense>}
        {isWhole && (view.isRead || reading.gaps.length > 1) && <Lists view={view} layers={shown.layers} isPaper={isPaper} onGo={goToMark} onSpan={go} onEntity={isMachine ? undefined : openEntity} />}
        {view.isRead && <footer className="soft">{strings.credit}</footer>}
        <div className="notice" role="status">
          {correcting.error && !panel && !open ? <NotDone correcting={correcting} onAgain={tryAgain} onClose={forget} />
            : notice || done && <Notice words={done.words} onUndo={done.undo && undoLast} similar={done.similar?.items.length ?? 0} onSimilar={() => setOpen('similar')} onClose={forget} />}
        </div>
        <Suspense>
          {open === 'corrections' && <CorrectionsDialog correcting={correcting} onGo={span => { setOpen(undefined); go(span) }} onClose={() => setOpen(undefined)} />}
          {open === 'similar' && done?.similar && <SimilarDialog similar={done.similar} document={id} isSaving={correcting.isSaving} error={correcting.error} onClose={() => setOpen(undefined)} onMake={items => void makeSimilar(items).then(isMade => { if (isMade) setOpen(undefined) })} />}
          {typeof open === 'object' && 'facts' in open && <FactsDialog article={reading.article} first={open.facts} draft={factsDraft} correcting={correcting} onClose={() => { keep(factsDraft, undefined); setOpen(undefined) }} />}
          {typeof open === 'object' && 'entity' in open && reading.entities[open.entity] && <EntityDialog reading={reading} index={open.entity} draft={`${draft} entity ${reading.entities[open.entity]!.name}`} correcting={correcting} onMention={openMention} onClose={() => setOpen(undefined)} />}
          {typeof open === 'object' && 'mention' in open && reading.mentions[open.mention] && <MentionDialog reading={reading} index={open.mention} correcting={correcting} onClose={() => setOpen(undefined)} />}
        </Suspense>
      </div>
    </CorrectingContext>
  )
}

const STATEMENT_CHANGES: ReadonlySet<string> = new Set(['statement', 'missed-statement', 'not-a-statement'])
const NOTICE_MS = 2500
/** Keys that go to another card or do something to the one that is lit up. */
const OF_CARDS = ['j', 'k', 'e', 'b', 'n', 'x', 'r']

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
    ...layers.has('gaps') ? view.doubted.map(({ index }) => `s${index}`) : [],
    ...layers.has('gaps') ? gaps.flatMap((gap, i) => (isUndecidedVoice(gap) ? [`g${i}`] : [])) : [],
  ]
  return inOrder(view, found.filter(id => spanOf(view, id)!.start < end))
}

function inOrder(view: View, ids: readonly MarkId[], drawnAt?: Span): MarkId[] {
  return ids.map(id => ({ id, span: id === DRAWN ? drawnAt ?? NOWHERE : spanOf(view, id) })).filter(({ span }) => span).sort((a, b) => compareSpans(a.span!, b.span!)).map(({ id }) => id)
}

// What is about to be drawn and has no words yet stands above everything.
const NOWHERE: Span = { start: 0, end: 0 }

/** Where j and k begin: with the first card whose words are in sight, or the last one. */
function firstInSight(ids: readonly MarkId[], wordsOf: (id: MarkId) => readonly HTMLElement[], by: number): number {
  const first = ids.findIndex(id => (wordsOf(id)[0]?.getBoundingClientRect().top ?? -1) > BAR_HEIGHT)
  return by > 0 ? (first < 0 ? ids.length - 1 : first) : (first < 0 ? ids.length : first) - 1
}

const BAR_HEIGHT = 56
