import { readFileSync } from 'node:fs'
import { analyze } from '../src/analyze.ts'
import type { LinkedEntities } from '../src/doc/entities.ts'
import type { Pack } from '../src/doc/pack.ts'
import type { EntityIndex, Statement } from '../src/doc/reading.ts'
import { linkEntities } from '../src/entities/linkEntities.ts'
import { readPack } from '../src/node.ts'
import { readPolnear } from './data.ts'
import type { PolnearArticle, Range } from './data.ts'
import { layGold } from './goldStatements.ts'

/*
 * Whether statements are credited to whoever made them, on attributions of PolNeAR's dev part. `bench/speakers.jsonl` holds 209 of them, drawn by a
 * seeded chance, and for each the place of the speaker's fullest name in the article, as somebody who read the article decided it; null where no name in
 * the article is the speaker's ("critics", "a friend", "both men"), which does not count.
 *
 * A speaker is right when a mention of the entity that the statement is credited to overlaps that name. In "Ada Lindt left at ten. She said …" the answer for
 * "said" is the place of "Ada Lindt": right is the entity that has it among its mentions. Told apart are wrong speakers and none: none is better.
 *
 * Twice: with gold's own roles, which is about linking alone; and with the engine's statements, of those whose cue overlaps the gold cue.
 */
const CASES = new URL('../bench/speakers.jsonl', import.meta.url)

export interface SpeakerCase {
  readonly id: string
  readonly source: Range
  readonly cue: Range
  readonly speaker: Range | null
}

export type Verdict = 'right' | 'wrong' | 'nobody' | 'no statement'

export async function scoreSpeakers(data: string): Promise<string> {
  const pack = await readPack('en')
  const cases = readCases()
  const named = cases.filter(({ speaker }) => speaker)
  const judged = judgeCases(named, data, pack)
  return [
    `${cases.length} statements, ${named.length} with a name for the speaker`,
    `${''.padEnd(20)}${['right', 'wrong', 'nobody', 'not found', 'right of found'].map(name => name.padStart(15)).join('')}`,
    row('roles from gold', judged.map(({ given }) => given)), row('own statements', judged.map(({ own }) => own)),
  ].join('\n')
}

export function readCases(): SpeakerCase[] {
  return readFileSync(CASES, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line) as SpeakerCase)
}

export interface JudgedCase {
  readonly asked: SpeakerCase
  readonly article: PolnearArticle
  readonly given: Verdict
  readonly own: Verdict
  /** Whom they were credited to. */
  readonly names: readonly [given?: string | undefined, own?: string | undefined]
}

export function judgeCases(cases: readonly SpeakerCase[], data: string, pack: Pack): JudgedCase[] {
  return readPolnear(data, 'dev').flatMap(article => {
    const asked = cases.filter(({ id }) => id === article.id)
    if (!asked.length) return []
    const given = linkGold(article, pack)
    const own = analyze({ text: article.text }, pack)
    return asked.map((one): JudgedCase => {
      const g = given.credited.find(({ cue }) => cue[0] === one.cue[0] && cue[1] === one.cue[1])
      const s = statementAt(own.statements, one)
      return {
        asked: one, article,
        given: g ? judge(g.speaker, given.linked, one) : 'no statement', own: s ? judge(s.speaker, own, one) : 'no statement',
        names: [g?.speaker === undefined ? undefined : given.linked.entities[g.speaker]!.name, s?.speaker === undefined ? undefined : own.entities[s.speaker]!.name],
      }
    })
  })
}

/** Link an article with gold's attributions as its statements. */
function linkGold(article: PolnearArticle, pack: Pack): { credited: { cue: Range; speaker?: EntityIndex }[]; linked: LinkedEntities } {
  const { layers: { tokens, syntax, names, quotations }, attributions } = layGold(article, pack)
  const statements = attributions.map(({ source, content }) => ({ ...(source.length && { source: { first: source[0]!.first, last: source.at(-1)!.last } }), content }))
  const linked = linkEntities(tokens, syntax, names, statements, pack, quotations)
  const cues = article.attributions.filter(({ cue }) => cue.length)
  return { linked, credited: cues.map(({ cue }, i) => ({ cue: [cue[0]![0], cue.at(-1)![1]], ...linked.speakers[i] })) }
}

/** The statement whose cue has most of the gold cue; of equals the one whose source has most of the gold source. */
function statementAt(statements: readonly Statement[], { cue, source }: SpeakerCase): Statement | undefined {
  const shared = (span: { start: number; end: number } | undefined, [start, end]: Range) => (span ? Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)) : 0)
  const found = statements.filter(statement => shared(statement.cue, cue))
  return found.sort((a, b) => shared(b.cue, cue) - shared(a.cue, cue) || shared(b.source, source) - shared(a.source, source))[0]
}

function judge(speaker: EntityIndex | undefined, { entities, mentions }: Pick<LinkedEntities, 'entities' | 'mentions'>, { speaker: answer }: SpeakerCase): Verdict {
  if (speaker === undefined) return 'nobody'
  const [start, end] = answer!
  return entities[speaker]!.mentions.some(m => mentions[m]!.start < end && start < mentions[m]!.end) ? 'right' : 'wrong'
}

function row(name: string, verdicts: readonly Verdict[]): string {
  const count = (verdict: Verdict) => verdicts.filter(one => one === verdict).length
  const found = verdicts.length - count('no statement')
  const share = found ? ((100 * count('right')) / found).toFixed(1) : '-'
  return name.padEnd(20) + [count('right'), count('wrong'), count('nobody'), count('no statement'), share].map(value => String(value).padStart(15)).join('')
}
