import { isFiner, within } from './moment.ts'
import type { Grain, Moment } from './moment.ts'

interface Telling {
  readonly moment: Moment
  readonly sentence: number
  /** How it was told: as seen from the article ("Monday", "yesterday"), as the day somebody spoke often is; or with its year. */
  readonly by: 'article' | 'year' | undefined
}

/** The times told so far, for those that are told by their distance from them: "a week later", "that year". */
export class Told {
  readonly #tellings: Telling[] = []

  add(telling: Telling): void {
    this.#tellings.push(telling)
    if (this.#tellings.length > MEMORY) this.#tellings.shift()
  }

  /** The last time told that lies in one moment of a grain, as that moment. Where the grain is coarser than a day, stories seldom go on from a time seen from the article. */
  last(grain: Grain, sentence: number): Moment | undefined {
    const fits = ({ moment, sentence: at }: Telling) => sentence - at <= REACH && within(moment, grain) !== undefined
    const telling = this.#tellings.findLast(each => fits(each) && (grain === 'D' || each.by !== 'article')) ?? this.#tellings.findLast(fits)
    return telling && within(telling.moment, grain)
  }

  /** A part of a year told in the same sentence or in those before: "in the third quarter …, up from a year earlier". */
  partOfYear(sentence: number, back: number): Moment | undefined {
    return this.#tellings.findLast(({ moment, sentence: at, by }) => by !== 'article' && sentence - at <= back && isFiner(moment.grain, 'Y') && isFiner('W', moment.grain))?.moment
  }

  /** The last day or month near by that was told with its year. */
  story(sentence: number): Moment | undefined {
    return this.#tellings.findLast(({ moment, sentence: at, by }) => by === 'year' && sentence - at <= STORY && within(moment, 'M'))?.moment
  }

  /** The last time told in the sentence. */
  inSentence(sentence: number): Moment | undefined {
    const telling = this.#tellings.at(-1)
    return telling?.sentence === sentence ? telling.moment : undefined
  }

  /** The last day told in the sentence. */
  day(sentence: number): Moment | undefined {
    return this.#tellings.findLast(({ moment, sentence: at }) => at === sentence && moment.grain === 'D')?.moment
  }
}

const MEMORY = 12
/** For how many sentences a time is remembered: for what is told from it, and for months and days without a year. */
const REACH = 25
const STORY = 2
