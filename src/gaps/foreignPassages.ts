import { isAround } from '../doc/blocks.ts'
import type { LanguageLexicon } from '../doc/lexicon.ts'
import type { Span } from '../text/span.ts'
import type { GapRule } from './rule.ts'

/** Fewer words tell no language. */
const FEWEST_WORDS = 10
/** From this share of letters of another script on a passage is not in the article's. */
const FOREIGN = 0.6
/** In any ten words of a language, one at least is among its commonest. */
const LEAST_FREQUENT = 0.04

/** Paragraphs in another script, or without the commonest words of the article's language. Side by side they are one passage. */
export const foreignPassages: GapRule = ({ reading: { article }, language }) => {
  const passages: { start: number; end: number; why: string }[] = []
  let before = -1
  article.blocks.forEach((block, i) => {
    const why = TOLD_IN.has(block.kind) && !isAround(block) ? reason(article.text, block, language) : undefined
    if (!why) return
    const last = passages.at(-1)
    if (last && before === i - 1 && last.why === why) last.end = block.end
    else passages.push({ start: block.start, end: block.end, why })
    before = i
  })
  return passages.map(passage => ({ ...passage, layer: 'article', field: 'language' }))
}

/** Headlines and items leave out the commonest words of any language. */
const TOLD_IN: ReadonlySet<string> = new Set(['paragraph', 'blockquote', 'deck', 'caption'])

function reason(text: string, { start, end }: Span, { name, script, frequent }: LanguageLexicon): string | undefined {
  const words = text.slice(start, Math.min(end, start + LOOKED_AT)).replace(ASIDES, ' ')
  const letters = words.match(/\p{L}/gu) ?? []
  const own = words.match(SCRIPTS[script]) ?? []
  if (letters.length >= FEWEST_WORDS && letters.length - own.length > FOREIGN * letters.length) return 'This passage is in another script; nothing in it was read.'
  const small = words.match(/(?<![\p{L}’'-])\p{Ll}+(?![\p{L}’'-])/gu) ?? []
  const all = words.match(/\p{L}+/gu) ?? []
  // Lists of names have few small words, and lists of things no sentence: they tell nothing.
  if (small.length < FEWEST_WORDS || small.length * 2 < all.length || !SENTENCE_END.test(words)) return undefined
  const known = small.filter(word => frequent.has(word)).length
  return known < LEAST_FREQUENT * small.length ? `This passage does not seem to be in ${name}, as the article is; what was found in it may be wrong.` : undefined
}

const SENTENCE_END = /\p{L}[.!?…]/u
const LOOKED_AT = 1000
/** Addresses, and what stands in brackets: quantities, names. */
const ASIDES = /https?:\/\/\S+|\([^()]*\)|\[[^[\]]*\]/gu

const SCRIPTS: Readonly<Record<LanguageLexicon['script'], RegExp>> = { Latin: /\p{Script=Latin}/gu }
