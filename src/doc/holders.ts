import type { Statement, StatementIndex } from './reading.ts'
import { contains } from '../text/span.ts'
import type { Span } from '../text/span.ts'

/** For each span, in order, the innermost statement whose content holds all of it: of several the one that lies within most others, and of equals the shortest. */
export function holdersOf(spans: readonly Span[], statements: readonly Statement[]): (StatementIndex | undefined)[] {
  const depths = depthsOf(statements)
  const contents = statements.flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index, depth: depths[index]! }))).sort((a, b) => a.start - b.start)
  let open: typeof contents = []
  let next = 0
  return spans.map(span => {
    while (next < contents.length && contents[next]!.start <= span.start) open.push(contents[next++]!)
    open = open.filter(({ end }) => end > span.start)
    const holding = open.filter(content => contains(content, span))
    const best = holding.reduce<(typeof contents)[number] | undefined>((best, content) => (best && isInner(best, content) ? best : content), undefined)
    return best?.index
  })
}

function isInner(a: Span & { readonly depth: number }, b: Span & { readonly depth: number }): boolean {
  return a.depth > b.depth || (a.depth === b.depth && a.end - a.start < b.end - b.start)
}

/** How many statements each one lies within. */
function depthsOf(statements: readonly Statement[]): Int32Array {
  const depths = new Int32Array(statements.length).fill(-1)
  for (let i = 0; i < statements.length; i++) {
    const chain: StatementIndex[] = []
    let at: StatementIndex | undefined = i
    while (at !== undefined && depths[at]! < 0) {
      chain.push(at)
      at = statements[at]!.within
    }
    let depth = at === undefined ? 0 : depths[at]! + 1
    while (chain.length) depths[chain.pop()!] = depth++
  }
  return depths
}
