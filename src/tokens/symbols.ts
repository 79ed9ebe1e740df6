import { HIGH, INVISIBLE, LETTER, LOW, MARK, SPACE, classOf } from './characters.ts'

/** End of the mark at `at`, which is no part of a word: a run of alike ones ("--", "..."), an emoji, a hashtag, or one unit. */
export function endOfSymbol(text: string, at: number, chunkEnd: number): number {
  const unit = text.charCodeAt(at)
  if (classOf(unit) === HIGH) return endOfPictograph(text, at, chunkEnd)
  const end = endOfEmoticon(text, at, chunkEnd)
  if (end > at) return end
  if (unit === 0x23 && at + 1 < chunkEnd && classOf(text.charCodeAt(at + 1)) === LETTER) return endOfHashtag(text, at + 1, chunkEnd)
  if (unit === 0x21 || unit === 0x3f) return endOfRun(text, at, chunkEnd, 0x21, 0x3f)
  if (unit === 0x2019 || unit === 0x2018) return text.charCodeAt(at + 1) === 0x2019 && at + 1 < chunkEnd ? at + 2 : at + 1
  if (RUNNING.includes(text[at]!)) return endOfRun(text, at, chunkEnd, unit, unit)
  return withSelectors(text, at + 1, chunkEnd)
}

/** Marks of which several in a row are one token. */
const RUNNING = ".-–—=*~_+<>|#•…`'^"

function endOfRun(text: string, at: number, end: number, unit: number, other: number): number {
  while (at < end && (text.charCodeAt(at) === unit || text.charCodeAt(at) === other)) at++
  return at
}

const EMOTICONS = /(?:[:;=8][-o^']?[)(\]\[dDpP\/\\|*3oO]|<\/?3|\^[_.]?\^|[xX]D|-_-)(?=$|[\s.,!?])/y

/** ":-)" where it stands free. */
function endOfEmoticon(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at)
  if (unit !== 0x3a && unit !== 0x3b && unit !== 0x3d && unit !== 0x3c && unit !== 0x5e) return at
  if (at > 0 && classOf(text.charCodeAt(at - 1)) !== SPACE && unit !== 0x3a && unit !== 0x3b) return at
  EMOTICONS.lastIndex = at
  const found = EMOTICONS.exec(text)
  return found && at + found[0].length <= end ? at + found[0].length : at
}

function endOfHashtag(text: string, at: number, end: number): number {
  while (at < end && isTagUnit(text.charCodeAt(at))) at++
  return at
}

function isTagUnit(unit: number): boolean {
  return (classOf(unit) >= LETTER && classOf(unit) <= MARK) || unit === 0x5f
}

const JOINER = 0x200d

/** An emoji with its skin tone, its selectors and what it is joined to; a flag; else the pair or the stray half. */
function endOfPictograph(text: string, at: number, end: number): number {
  let next = endOfPair(text, at, end)
  if (isRegional(text, at) && next < end && isRegional(text, next)) return endOfPair(text, next, end)
  for (;;) {
    next = withSelectors(text, next, end)
    if (text.charCodeAt(next) !== JOINER || next + 1 >= end || classOf(text.charCodeAt(next + 1)) === SPACE || classOf(text.charCodeAt(next + 1)) === INVISIBLE) return next
    next = endOfPair(text, next + 1, end)
  }
}

function endOfPair(text: string, at: number, end: number): number {
  const isPair = at + 1 < end && classOf(text.charCodeAt(at)) === HIGH && classOf(text.charCodeAt(at + 1)) === LOW
  return isPair ? at + 2 : at + 1
}

/** Variation selectors, combining marks and skin tones after a symbol belong to it. */
function withSelectors(text: string, at: number, end: number): number {
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (classOf(unit) === MARK) at++
    else if (unit === 0xd83c && at + 1 < end && text.charCodeAt(at + 1) >= 0xdffb && text.charCodeAt(at + 1) <= 0xdfff) at += 2
    else break
  }
  return at
}

function isRegional(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff
}
