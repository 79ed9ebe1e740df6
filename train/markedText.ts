import type { Range } from './data.ts'

/** A text whose roles were written into it, and what they say. */
export interface MarkedText {
  readonly text: string
  readonly relations: readonly MarkedRelation[]
  /** Stretches whose voice cannot be told. */
  readonly undecided: readonly Range[]
}

export interface MarkedRelation {
  /** "1", or "1.2" for the second one within the first. */
  readonly name: string
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  /** Place in the list of the relation in whose voice this one is made. */
  readonly within?: number
}

const MARK = /\{(source|cue|content|undecided|s|c|w|u)(\d+(?:\.\d+)*)?\||\}/g

const ROLE_OF: Readonly<Record<string, Role>> = { s: 'source', c: 'cue', w: 'content', u: 'undecided' }

type Role = 'source' | 'cue' | 'content' | 'undecided'

/**
 * Read marked text: `{source|The ministry} {cue|denied} {content|that talks had begun}.`
 * Roles of several relations carry a name, which says what lies in what: `{content1|… {cue1.1|…} …}`; without one it is "1". A role may be marked in pieces.
 * `{s|`, `{c|`, `{w|`, `{u|` are short for source, cue, content (the words), undecided. `¶` is a paragraph's end. Throws `SyntaxError` on marks that do not match.
 */
export function parseMarked(marked: string): MarkedText {
  const open: { role: Role; name: string; start: number }[] = []
  const found = new Map<string, { source: Range[]; cue: Range[]; content: Range[] }>()
  const undecided: Range[] = []
  let text = ''
  let read = 0
  for (const match of marked.matchAll(MARK)) {
    text += plain(marked.slice(read, match.index))
    read = match.index + match[0].length
    if (match[1]) {
      open.push({ role: ROLE_OF[match[1]] ?? (match[1] as Role), name: match[2] ?? '1', start: text.length })
      continue
    }
    const closed = open.pop()
    if (!closed) throw new SyntaxError(`a } without its { in: ${marked}`)
    const range: Range = [closed.start, text.length]
    if (closed.role === 'undecided') { undecided.push(range); continue }
    const relation = found.get(closed.name) ?? { source: [], cue: [], content: [] }
    relation[closed.role].push(range)
    found.set(closed.name, relation)
  }
  if (open.length) throw new SyntaxError(`a { without its } in: ${marked}`)
  text += plain(marked.slice(read))
  return { text, relations: inOrder(found, marked), undecided }
}

const plain = (marked: string) => marked.replaceAll('¶', '\n\n')

function inOrder(found: ReadonlyMap<string, Omit<MarkedRelation, 'name' | 'within'>>, marked: string): MarkedRelation[] {
  const names = [...found.keys()].sort((a, b) => (a < b ? -1 : 1))
  return names.map(name => {
    const outer = name.slice(0, Math.max(0, name.lastIndexOf('.')))
    if (outer && !found.has(outer)) throw new SyntaxError(`there is no ${outer} for ${name} to lie in: ${marked}`)
    return { name, ...found.get(name)!, ...(outer && { within: names.indexOf(outer) }) }
  })
}

/** Write a text's relations into it, for people to compare with what they marked. */
export function writeMarked({ text, relations, undecided }: MarkedText): string {
  const spans: { range: Range; mark: string }[] = []
  for (const { name, source, cue, content } of relations) {
    const number = relations.length > 1 ? name : ''
    for (const [role, ranges] of Object.entries({ source, cue, content })) for (const range of ranges) spans.push({ range, mark: `{${role}${number}|` })
  }
  for (const range of undecided) spans.push({ range, mark: '{undecided|' })
  spans.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
  let marked = ''
  let read = 0
  const ends: number[] = []
  const writeUpTo = (offset: number) => {
    while (ends.length && ends.at(-1)! <= offset) {
      marked += `${text.slice(read, ends.at(-1))}}`
      read = ends.pop()!
    }
    marked += text.slice(read, offset)
    read = offset
  }
  for (const { range: [start, end], mark } of spans) {
    writeUpTo(start)
    marked += mark
    // Marks cannot cross: a span that reaches over its neighbour's end is shown up to there.
    ends.push(Math.min(end, ends.at(-1) ?? Infinity))
  }
  writeUpTo(text.length)
  return marked
}
