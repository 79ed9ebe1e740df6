import { compareSpans } from '../text/span.ts'
import { oneLine } from './clean.ts'
import { sentenceCount } from '../doc/tokens.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Layers } from '../doc/layers.ts'
import type { Reading } from '../doc/reading.ts'
import type { Tokens } from '../doc/tokens.ts'

/**
 * A text's sentences in CoNLL-U (universaldependencies.org/format), one document. The last column has each token's place in the text
 * (`TokenRange=start:end`, UTF-16 units) and its part in statements (`Statement=2:cue`: the cue of `statements[2]` in the JSON).
 */
export function toConllu(reading: Reading, { tokens, syntax }: Pick<Layers, 'tokens' | 'syntax'>): string {
  const parts = statementParts(reading, tokens)
  const lines = [`# newdoc id = ${oneLine(reading.id ?? reading.article.url ?? reading.article.title?.value ?? 'article')}`]
  for (let s = 0; s < sentenceCount(tokens); s++) {
    const first = tokens.firsts[s]!
    const last = tokens.firsts[s + 1]! - 1
    if (s === 0 || tokens.block[first] !== tokens.block[first - 1]) lines.push('# newpar')
    lines.push(`# sent_id = ${s + 1}`, `# text = ${oneLine(tokens.text.slice(tokens.start[first], tokens.end[last]))}`)
    for (let i = first; i <= last; i++) {
      const head = syntax.head[i]!
      const form = column(tokens.text.slice(tokens.start[i], tokens.end[i]))
      const deprel = head < 0 ? 'root' : syntax.deprelNames[syntax.deprel[i]!]!
      const misc = [parts.get(i), i < last && tokens.end[i] === tokens.start[i + 1] ? 'SpaceAfter=No' : undefined, `TokenRange=${tokens.start[i]}:${tokens.end[i]}`].filter(part => part)
      lines.push([i - first + 1, form, column(syntax.lemma[i]!), UPOS[syntax.upos[i]!], syntax.xposNames[syntax.xpos[i]!], '_', head < 0 ? 0 : head - first + 1, deprel, '_', misc.join('|')].join('\t'))
    }
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

/** A value that can stand between tabs: never empty, and with plain spaces only. */
function column(text: string): string {
  return oneLine(text) || '_'
}

function statementParts({ statements }: Reading, tokens: Tokens): ReadonlyMap<number, string> {
  const spans = statements.flatMap(({ source, cue, content }, index) => [
    ...(source ? [{ ...source, name: `${index}:source` }] : []),
    ...(cue ? [{ ...cue, name: `${index}:cue` }] : []),
    ...content.map(span => ({ ...span, name: `${index}:content` })),
  ]).sort(compareSpans)
  const parts = new Map<number, string>()
  let open: typeof spans = []
  let next = 0
  for (let i = 0; i < tokens.count; i++) {
    while (next < spans.length && spans[next]!.start < tokens.end[i]!) open.push(spans[next++]!)
    open = open.filter(span => span.end > tokens.start[i]!)
    if (open.length) parts.set(i, `Statement=${open.map(span => span.name).join(',')}`)
  }
  return parts
}
