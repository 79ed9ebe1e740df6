import type { Layers } from '../src/doc/layers.ts'
import type { Pack } from '../src/doc/pack.ts'
import { tokenAt } from '../src/doc/tokens.ts'
import type { Tokens } from '../src/doc/tokens.ts'
import { readLayers } from '../src/analyze.ts'
import { describeTokens } from '../src/statements/columns.ts'
import type { Columns } from '../src/statements/columns.ts'
import type { TokenRange } from '../src/doc/statements.ts'
import type { PolnearArticle, Range } from './data.ts'

/** An article of PolNeAR as the engine sees it, with its gold roles as tokens. */
export interface GoldArticle {
  readonly article: PolnearArticle
  readonly layers: Layers
  readonly columns: Columns
  readonly attributions: readonly GoldAttribution[]
  /** 1 for tokens in regions that the annotators discarded. */
  readonly discarded: Uint8Array
}

export interface GoldAttribution {
  readonly cue: TokenRange
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
}

/** Read an article with the engine and lay its gold on the tokens. Attributions without a cue are left out. */
export function layGold(article: PolnearArticle, pack: Pack): GoldArticle {
  const layers = readLayers({ text: article.text }, pack)
  const columns = describeTokens(layers, pack.lexicon.statements)
  const ranges = (role: readonly Range[]) => role.map(range => tokensOf(layers.tokens, range)).filter(range => range !== undefined)
  const attributions: GoldAttribution[] = []
  for (const { source, cue, content } of article.attributions) {
    const cues = ranges(cue)
    if (!cues.length) continue
    attributions.push({ cue: { first: cues[0]!.first, last: cues.at(-1)!.last }, source: ranges(source), content: ranges(content) })
  }
  const discarded = new Uint8Array(layers.tokens.count)
  for (const { first, last } of ranges(article.discard)) discarded.fill(1, first, last + 1)
  return { article, layers, columns, attributions, discarded }
}

function tokensOf(tokens: Tokens, [start, end]: Range): TokenRange | undefined {
  const first = tokenAt(tokens, start)
  let last = first - 1
  while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++
  return last >= first ? { first, last } : undefined
}
