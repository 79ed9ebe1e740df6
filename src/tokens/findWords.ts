import type { TokenLexicon } from '../doc/lexicon.ts'
import { endOfAddress, endOfDotted } from './addresses.ts'
import { APOSTROPHE, DIGIT, HIGH, INVISIBLE, LETTER, LOW, MARK, SPACE, classOf, isWordCharacter } from './characters.ts'
import { plain } from './plain.ts'
import { abbreviationOf, takesStop } from './stops.ts'
import { endOfSymbol } from './symbols.ts'
import type { TokenBuffer } from './tokenBuffer.ts'

/** Cut `into.text` from `start` to `end` into words and marks, as UD's English treebanks do, and add them to the buffer. */
export function findWords(start: number, end: number, lexicon: TokenLexicon, into: TokenBuffer): void {
  new WordFinder(start, end, lexicon, into).run()
}

/** Words longer than this are looked up nowhere. */
const LONGEST_ENTRY = 24

const HYPHEN = 0x2d
const STOP = 0x2e

/** Goes over one block from left to right; every step takes at least one unit and looks ahead a bounded way. */
class WordFinder {
  readonly #text: string
  readonly #start: number
  readonly #end: number
  readonly #lexicon: TokenLexicon
  readonly #into: TokenBuffer
  /** Up to where the text has no white space. */
  #chunkEnd = 0
  /** Whether there is an @ or a "://" in this chunk, the marks of an address. */
  #hasAddress = false
  /** Up to where dots are known to join no address. */
  #undotted = 0

  constructor(start: number, end: number, lexicon: TokenLexicon, into: TokenBuffer) {
    this.#text = into.text
    this.#start = start
    this.#end = end
    this.#lexicon = lexicon
    this.#into = into
  }

  run(): void {
    let at = this.#start
    while (at < this.#end) {
      const kind = this.#classAt(at)
      if (kind === SPACE || kind === INVISIBLE) at++
      else {
        if (at >= this.#chunkEnd) this.#enterChunk(at)
        at = this.#takeToken(at, kind)
      }
    }
  }

  #enterChunk(at: number): void {
    this.#hasAddress = false
    for (; at < this.#end && this.#classAt(at) !== SPACE; at++) {
      const unit = this.#text.charCodeAt(at)
      if (unit === 0x40 || (unit === 0x3a && this.#text.startsWith('//', at + 1))) this.#hasAddress = true
    }
    this.#chunkEnd = at
  }

  #takeToken(at: number, kind: number): number {
    if (this.#hasAddress) {
      const address = endOfAddress(this.#text, at, this.#chunkEnd)
      if (address > at) return this.#take(at, address)
    }
    if (kind === LETTER || kind === DIGIT || kind === MARK) return this.#takeWord(at)
    if (kind === HIGH && this.#isWordPair(at)) return this.#takeWord(at)
    if (kind === APOSTROPHE) {
      const end = this.#endOfElision(at)
      if (end > at) return this.#take(at, end)
    }
    if (this.#beginsNumber(at)) return this.#takeWord(at)
    return this.#take(at, endOfSymbol(this.#text, at, this.#chunkEnd))
  }

  /** ".5", "+44" */
  #beginsNumber(at: number): boolean {
    const unit = this.#text.charCodeAt(at)
    return (unit === STOP || unit === 0x2b) && this.#isDigit(at + 1) && !this.#isWordUnit(at - 1) && !this.#isStop(at - 1)
  }

  #take(start: number, end: number): number {
    this.#into.push(start, end)
    return end
  }

  /** "'em", "'70s", and a clitic that stands alone: "'s". */
  #endOfElision(at: number): number {
    if (this.#isDigit(at + 1) && this.#isDigit(at + 2) && !this.#isDigit(at + 3)) {
      if (!this.#isLetter(at + 3)) return at + 3
      if (this.#text[at + 3] === 's' && !this.#isLetter(at + 4)) return at + 4
    }
    const end = this.#endOfLetters(at + 1)
    if (end === at + 1 || end - at > LONGEST_ENTRY) return at
    const word = plain(this.#text.slice(at, end))
    if (this.#classAt(end) === APOSTROPHE && this.#lexicon.elisions.has(`${word}'`)) return end + 1
    return this.#lexicon.elisions.has(word) || this.#lexicon.clitics.has(word) ? end : at
  }

  /** Take the word at `at`, in one piece or several. */
  #takeWord(at: number): number {
    let end = this.#isWordUnit(at) || this.#classAt(at) === HIGH || this.#classAt(at) === MARK ? at : at + 1
    for (;;) {
      const kind = this.#classAt(end)
      if (kind === LETTER || kind === DIGIT || kind === MARK) end++
      else if (kind === INVISIBLE && this.#isWordUnit(end + 1)) end++
      else if (kind === HIGH && this.#isWordPair(end)) end += 2
      else {
        if (kind === APOSTROPHE) {
          const clitic = this.#cliticAt(at, end)
          if (clitic) return this.#takeClitic(at, end, clitic)
        }
        const joined = this.#endOfJoint(at, end, kind)
        if (joined === end) break
        if (joined < 0) return this.#take(at, -joined)
        end = joined
      }
    }
    return this.#takeWithUnit(at, end)
  }

  /** End of the clitic whose apostrophe stands at `mark`, or 0. Decades ("the 80's") are words of their own. */
  #cliticAt(at: number, mark: number): number {
    const end = this.#endOfLetters(mark + 1)
    if (end === mark + 1 || end - mark > 3) return 0
    if (this.#text[mark - 1] === '0' && this.#isDigit(at)) return 0
    const clitic = plain(this.#text.slice(mark, end))
    const isNegation = clitic === "'t" && this.#lexicon.clitics.has(plain(this.#text.slice(mark - 1, end)))
    return isNegation || this.#lexicon.clitics.has(clitic) ? end : 0
  }

  #takeClitic(at: number, mark: number, end: number): number {
    const cut = this.#lexicon.clitics.has(plain(this.#text.slice(mark, end))) ? mark : mark - 1
    if (cut > at) this.#takeWithUnit(at, cut)
    return this.#take(cut, end)
  }

  /**
   * What the mark at `mark` does to the word that began at `at`: joins it to what follows (a later place), ends it (`mark`),
   * or belongs to it and ends it (the place after, negated).
   */
  #endOfJoint(at: number, mark: number, kind: number): number {
    if (kind === APOSTROPHE) return this.#isLetter(mark + 1) ? mark + 1 : mark
    switch (this.#text.charCodeAt(mark)) {
      case STOP: return this.#joinStop(at, mark)
      case 0x2c: return this.#joinComma(mark)
      case 0x3a: return this.#isNumeric(at, mark) && this.#isDigit(mark - 1) && this.#isDigit(mark + 1) ? mark + 1 : mark
      case 0x2f: return this.#joinSlash(at, mark)
      case HYPHEN: case 0x2010: case 0x2011: return this.#joinHyphen(at, mark)
      case 0x26: return this.#joinAmpersand(at, mark)
      case 0x24: case 0xa3: case 0x20ac: return this.#isEntry(this.#lexicon.currencies, at, mark) ? -(mark + 1) : mark
      case 0x5f: return this.#isWordUnit(mark + 1) ? mark + 1 : mark
      case 0x2a: return this.#joinAsterisk(mark)
      default: return mark
    }
  }

  #joinStop(at: number, mark: number): number {
    const isAfterDigit = this.#isDigit(mark - 1)
    if (this.#isDigit(mark + 1) && (isAfterDigit || mark === at)) return mark + 1
    if (this.#isLetter(mark + 1)) {
      if (this.#isAcronym(at, mark)) return mark + 1
      if (mark >= this.#undotted) {
        const dotted = endOfDotted(this.#text, at, mark, this.#chunkEnd, this.#lexicon.domains)
        if (dotted > mark) return -dotted
        this.#undotted = this.#endOfDottedRun(mark)
      }
    }
    // "etc..." keeps its ellipsis whole; "Jr.." is an abbreviation and a stop.
    if (this.#isStop(mark + 1) && (this.#isStop(mark + 2) || !this.#isAbbreviation(at, mark))) return mark
    return takesStop(this.#text, at, mark, this.#start, this.#end, this.#lexicon) ? -(mark + 1) : mark
  }

  /** Whether the stop at `mark` lies within "U.S.A", "a.m" or "Ph.D". */
  #isAcronym(at: number, mark: number): boolean {
    const next = this.#endOfLetters(mark + 1)
    if (next - mark - 1 !== 1) return next - at <= LONGEST_ENTRY && this.#lexicon.abbreviations.has(this.#text.slice(at, next))
    const before = mark - 1
    const isSingle = this.#isLetter(before) && (before === at || this.#text.charCodeAt(before - 1) === STOP)
    return isSingle || (next - at <= LONGEST_ENTRY && this.#lexicon.abbreviations.has(this.#text.slice(at, next)))
  }

  #isStop(at: number): boolean {
    return at < this.#end && this.#text.charCodeAt(at) === STOP
  }

  #isAbbreviation(at: number, mark: number): boolean {
    return mark - at <= LONGEST_ENTRY && abbreviationOf(this.#text.slice(at, mark), this.#lexicon) !== undefined
  }

  #endOfDottedRun(mark: number): number {
    let end = mark
    while (end < this.#end && (this.#text.charCodeAt(end) === STOP || this.#isWordUnit(end))) end++
    return end
  }

  /** Thousands: three digits and no more after the comma. */
  #joinComma(mark: number): number {
    const isGroup = this.#isDigit(mark - 1) && this.#isDigit(mark + 1) && this.#isDigit(mark + 2) && this.#isDigit(mark + 3) && !this.#isDigit(mark + 4)
    return isGroup ? mark + 1 : mark
  }

  #joinSlash(at: number, mark: number): number {
    if (this.#isNumeric(at, mark) && this.#isDigit(mark - 1) && this.#isDigit(mark + 1)) return mark + 1
    const end = this.#endOfLetters(mark + 1)
    return this.#isEntry(this.#lexicon.hyphens.words, at, end) ? -end : mark
  }

  #joinHyphen(at: number, mark: number): number {
    if (this.#isDigit(mark + 1) && this.#isNumeric(at, mark)) return this.#joinNumbers(at, mark)
    const { prefixes, suffixes, words } = this.#lexicon.hyphens
    const isPrefix = this.#text.charCodeAt(at - 1) !== HYPHEN && this.#isEntry(prefixes, at, mark)
    // "pre- and post-war"; "th- the", broken off.
    if (!this.#isWordUnit(mark + 1)) return this.#classAt(mark + 1) === SPACE && (isPrefix || this.#isBrokenOff(at, mark)) ? -(mark + 1) : mark
    if (isPrefix) return mark + 1
    const end = this.#endOfLetters(mark + 1)
    return this.#isEntry(suffixes, mark + 1, end) || this.#isEntry(words, at, end) ? end : mark
  }

  /** One letter or two, the last one small: not "US- and UK-based". */
  #isBrokenOff(at: number, mark: number): boolean {
    const last = this.#text[mark - 1]!
    return mark - at <= 2 && (last !== last.toUpperCase() || (mark - at === 1 && this.#isLetter(at)))
  }

  /** Numbers of three parts (dates, telephones), and of two when they are a telephone's ("555-0142") or a postal code's. Ranges are cut. */
  #joinNumbers(at: number, mark: number): number {
    let end = mark
    let parts = 1
    while (end - at < 32 && (this.#isDigit(end) || (this.#text.charCodeAt(end) === HYPHEN && this.#isDigit(end + 1)))) {
      if (this.#text.charCodeAt(end) === HYPHEN) parts++
      end++
    }
    if (this.#isWordUnit(end)) return mark
    if (this.#text.slice(at, mark).includes('/')) parts++
    const isPair = (first: number, second: number) => mark - at === first && end - mark === second + 1
    return parts > 2 || isPair(3, 4) || isPair(5, 4) ? end : mark
  }

  /** "AT&T", "R&D". */
  #joinAmpersand(at: number, mark: number): number {
    const end = this.#endOfLetters(mark + 1)
    if (end === mark + 1 || mark - at > 4 || end - mark > 5) return mark
    const word = this.#text.slice(at, end)
    return word === word.toUpperCase() || end - at === 3 ? end : mark
  }

  /** Letters that were made unreadable: "f**k". */
  #joinAsterisk(mark: number): number {
    let end = mark
    while (end < this.#chunkEnd && this.#text.charCodeAt(end) === 0x2a) end++
    return this.#isLetter(end) && end - mark < 8 ? end : mark
  }

  /** Take a word; a unit written on to its number is a word of its own: "5km". */
  #takeWithUnit(at: number, end: number): number {
    if (this.#isDigit(at) && this.#isLetter(end - 1)) {
      let cut = end
      while (this.#isLetter(cut - 1)) cut--
      if (this.#isNumeric(at, cut) && end - cut <= LONGEST_ENTRY && this.#lexicon.units.has(this.#text.slice(cut, end))) this.#take(at, cut), at = cut
    }
    return this.#take(at, end)
  }

  /** Whether there are only digits and marks of numbers from `at` to `end`. */
  #isNumeric(at: number, end: number): boolean {
    if (end - at > 32) return false
    for (; at < end; at++) {
      const unit = this.#text.charCodeAt(at)
      if (!this.#isDigit(at) && !(unit >= 0x2c && unit <= 0x2f) && unit !== 0x3a) return false
    }
    return true
  }

  #isEntry(entries: ReadonlySet<string>, at: number, end: number): boolean {
    return end - at <= LONGEST_ENTRY && end > at && entries.has(plain(this.#text.slice(at, end)))
  }

  #endOfLetters(at: number): number {
    let end = at
    while (end - at <= LONGEST_ENTRY && this.#isLetter(end)) end++
    return end
  }

  #isWordPair(at: number): boolean {
    return at + 1 < this.#end && this.#classAt(at + 1) === LOW && isWordCharacter(this.#text.codePointAt(at)!)
  }

  #isWordUnit(at: number): boolean {
    const kind = this.#classAt(at)
    return kind === LETTER || kind === DIGIT
  }

  #isLetter(at: number): boolean {
    return this.#classAt(at) === LETTER
  }

  #isDigit(at: number): boolean {
    return this.#classAt(at) === DIGIT
  }

  /** Outside the block is white space. */
  #classAt(at: number): number {
    return at >= this.#start && at < this.#end ? classOf(this.#text.charCodeAt(at)) : SPACE
  }
}
