import { addArticles } from '../../src/store/add.ts'
import { fingerprint } from '../../src/text/hash.ts'
import { prepareReading } from '../../src/store/readingRows.ts'
import { sampleReading } from './sampleReading.ts'
import { writeReadings } from '../../src/store/readings.ts'
import type { ArticleInput } from '../../src/doc/article.ts'
import type { Entity, EntityType, Event, Mention, Reading, Role, Statement } from '../../src/doc/reading.ts'
import type { Store } from '../../src/store/store.ts'
import type { VersionKey } from '../../src/store/versions.ts'

/** Somebody in an invented article. */
export interface Part {
  readonly name: string
  readonly type?: EntityType
  readonly country?: string
  /** What the article says that he is. */
  readonly role?: string
  readonly tense?: Role['tense']
}

/** A sentence: who says what of whom. */
export interface Line {
  readonly by: string
  readonly of?: readonly string[]
  /** Who tells it, of the lines before. */
  readonly within?: number
  readonly confidence?: number
  /** What the first of those does to the second. */
  readonly deed?: Event['tellings'][number]['reality']
}

/** An article whose reading is made by hand, a line a sentence: "Ana Keller said that Oleg Varenin was there." */
export function castReading(parts: readonly Part[], lines: readonly Line[], publishedAt?: string): Reading {
  const sample = sampleReading()
  const mentions: Mention[] = []
  const statements: Statement[] = []
  const events: Event[] = []
  const roles = parts.map((): Role[] => [])
  let text = ''
  const put = (words: string) => {
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  const indexOf = (name: string) => parts.findIndex(part => part.name === name)
  const name = (named: string) => {
    const at = put(named)
    mentions.push({ ...at, form: 'name', type: parts[indexOf(named)]!.type ?? 'person', entity: indexOf(named), by: 'hand' })
    return at
  }
  parts.forEach((part, i) => {
    if (!part.role) return
    roles[i]!.push({ ...put(part.role), tense: part.tense ?? 'now', by: 'hand' })
    put(' ')
    name(part.name)
    put(' came.\n')
  })
  for (const { by, of = [], within, confidence = 0.95, deed } of lines) {
    const source = name(by)
    put(' ')
    const cue = put('said')
    put(' ')
    const start = put('that ').start
    of.forEach((one, i) => {
      if (i) put(' and ')
      name(one)
    })
    const trigger = put(' met').start + 1
    put(`, line ${statements.length}`)
    const content = { start, end: text.length }
    put('.\n')
    if (deed) events.push({ type: 'CONSULT', domain: 'diplomatic', agents: [indexOf(of[0]!)], patients: of[1] ? [indexOf(of[1])] : [], terms: [], tellings: [{ ...content, trigger: { start: trigger, end: trigger + 3 }, reality: deed, assertedBy: statements.length, by: 'hand' }] })
    statements.push({
      key: fingerprint(text), start: source.start, end: content.end, source, cue, content: [content], quotes: [], form: 'indirect', stance: 'say',
      speaker: indexOf(by), speakerKind: 'named-person', confidence, by: 'hand', ...within !== undefined && { within },
    })
  }
  const entities: Entity[] = parts.map(({ name, type = 'person', country }, i) => ({ name, type, mentions: mentions.flatMap((mention, at) => (mention.entity === i ? [at] : [])), roles: roles[i]!, ...country && { country }, by: 'hand' }))
  return {
    ...sample, mentions, statements, entities, events, figures: [], times: [], devices: [], gaps: [], sentences: [{ start: 0, end: text.length }],
    article: { byline: [], language: 'en', text, blocks: [{ start: 0, end: text.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'hand' }], ...publishedAt && { publishedAt: { value: publishedAt, by: 'given' } } },
  }
}

/** Keep it as an article at an address. */
export async function addCast(store: Store, url: string, reading: Reading, collection?: string): Promise<VersionKey> {
  const { text, publishedAt } = reading.article
  const article: ArticleInput = { text, url, title: `At ${url}`, ...publishedAt && { publishedAt: publishedAt.value } }
  const [added] = await addArticles(store, [{ article, ...collection && { collection } }], { who: 'tester' })
  const { document, version } = added!
  await writeReadings(store, [{ document, version, prepared: prepareReading(reading) }])
  return { document, version }
}
