import { calledWords } from '../opening.ts'
import { NOBODY } from '../speakers.ts'
import { plainWords, takingFrom } from '../taken.ts'
import { quoted } from '../quoted.ts'
import { surely } from '../takenWords.ts'
import type { Reading } from '../../doc/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Taken, TakenArticle, Whence } from '../taken.ts'

/** Words of an article as they are cited. */
export interface Citation {
  readonly article: TakenArticle
  /** Absent where the article is cited, and no words of it. */
  readonly taken?: Taken
  readonly text: string
}

/** Words of a reading, to be cited: those of a statement where the span is a statement's; without a span the article. Throws a `RangeError` when it lies outside of the text. */
export function citationOf(reading: Reading, span: Span | undefined, whence: Whence = {}): Citation {
  const taking = takingFrom(reading, whence)
  return { article: taking.article, ...span && { taken: taking.words(span) }, text: reading.article.text }
}

/** The parts of a citation that all forms for people have, in order. */
export interface CitationParts {
  /** "Tavares does not say"; empty where nobody says it but the writer, or nobody can tell who does. */
  readonly who: string
  /** In quotation marks where they are the very words; empty where an article is cited. */
  readonly words: string
  /** "Baikal Wire, crediting Tavares, as told by the authors; translated; paraphrased". */
  readonly way: string
  /** "Oleg Varenin and Marta Kisel", "Steppe Courier", "2025-03-04", and what is said of it: each is absent where it is not known. */
  readonly writers: string
  /** In quotation marks; in brackets, as what is not the article's own, that there is none. */
  readonly title: string
  readonly outlet: string
  readonly date: string
  readonly remarks: readonly string[]
  /** Where it is to be looked up: on the live page, at the words where there are some, and in the desk. */
  readonly live?: string
  readonly link?: string
}

export function partsOf({ article, taken }: Citation): CitationParts {
  const { title, publisher, byline, published, origin, kept, version, isTranslated } = article
  const live = taken?.live ?? article.url
  const link = taken ? taken.link : article.link
  return {
    ...creditOf(taken), ...live !== undefined && { live }, ...link !== undefined && { link }, writers: listed(byline), title: title === undefined ? `[${calledWords(article)}]` : quoted(title), outlet: publisher ?? 'outlet unknown', date: published?.slice(0, 10) ?? 'undated',
    remarks: [
      ...origin ? [`The article says that it is from ${origin}.`] : [],
      ...taken?.times.length ? [`Times in these words: ${taken.times.join('; ')}.`] : isTranslated && !taken ? ['It is a translation.'] : [],
      ...kept || version ? [`${kept ? `Kept on ${kept}` : 'Kept'}${version ? ` as version ${version}` : ''}.`] : [],
    ],
  }
}

function creditOf(taken: Taken | undefined): Pick<CitationParts, 'who' | 'words' | 'way'> {
  if (!taken) return { who: '', words: '', way: '' }
  const { who, does, way, are } = taken
  // Whom nobody names says nothing: the way tells that it comes from nobody named.
  const isNamed = who !== undefined && who !== NOBODY
  // "The official says: …": that it is credited to the official need not be said again.
  const rest = isNamed && way.startsWith(`${who}, `) ? way.slice(who.length + 2) : way
  return { who: isNamed ? `${who} ${does ?? ''}`.trim() : '', words: wordsOf(taken), way: are === 'undecided' ? way : `${rest}; ${surely(taken)}` }
}

/** Marks outlive what stands behind them in parentheses, so that only very words get any: the article's own, or what somebody has said as it stands there. */
function wordsOf(taken: Taken): string {
  if (taken.who === undefined) return quoted(plainWords(taken))
  return taken.words.map(({ words, isVerbatim }) => (isVerbatim ? quoted(words) : words)).join('')
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0] ?? ''
}
