import type { FoundEvent } from '../doc/events.ts'
import type { Timex } from '../doc/reading.ts'
import { compareSpans } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { isInfinitive } from './clauses.ts'
import { relation } from './context.ts'
import type { Context } from './context.ts'
import type { DraftTelling } from './tellings.ts'

/** Tellings of one event, together with what they say of it. */
interface Group {
  readonly tellings: DraftTelling[]
  readonly agents: Set<number>
  readonly patients: Set<number>
  time: number | undefined
  period: number | undefined
  place: number | undefined
}

/** Join what tells one event: deeds of one sentence that are one act ("attacked the camp, killing nine"), and later tellings of the same deed by and to the same, at no other time. */
export function mergeTellings(context: Context, drafts: readonly DraftTelling[], times: readonly Timex[], terms: ReadonlyMap<number, readonly Span[]>): FoundEvent[] {
  const groups: Group[] = []
  const byDeed = new Map<string, Group[]>()
  for (const draft of joinWithinSentences(context, drafts)) {
    const key = `${draft.type} ${draft.trigger.sense.deed}`
    const known = byDeed.get(key) ?? []
    const same = known.slice(-NEAREST).findLast(group => isSame(group, draft, times))
    if (same) { add(same, draft); continue }
    const group: Group = { tellings: [], agents: new Set(), patients: new Set(), time: undefined, period: undefined, place: undefined }
    add(group, draft)
    groups.push(group)
    byDeed.set(key, [...known.slice(-NEAREST), group])
  }
  return groups.map(group => toEvent(group, terms)).sort((a, b) => compareSpans(a.tellings[0]!, b.tellings[0]!))
}

/** Of earlier events of one deed only so many are compared. */
const NEAREST = 8

function isSame(group: Group, { agentEntities, patientEntities, time }: DraftTelling, times: readonly Timex[]): boolean {
  if (time !== undefined && group.time !== undefined && !mayBeSameTime(times[time]!.value, times[group.time]!.value)) return false
  const all = [...group.agents, ...group.patients]
  const parties = new Set([...agentEntities, ...patientEntities])
  if (!parties.size || !all.length) return false
  const meets = (mine: readonly number[], theirs: ReadonlySet<number>) => !mine.length || !theirs.size || mine.some(entity => theirs.has(entity))
  return parties.size >= 2 && meets(agentEntities, group.agents) && meets(patientEntities, group.patients) && all.filter(entity => parties.has(entity)).length >= 2
}

/** Whether two values can mean one time: equal, the one more exact than the other ("2024" and "2024-11-19"), or one that tells no date. */
function mayBeSameTime(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || !DATED.test(a) || !DATED.test(b)
}

const DATED = /^\d{4}/

function add(group: Group, draft: DraftTelling): void {
  group.tellings.push(draft)
  for (const entity of draft.agentEntities) group.agents.add(entity)
  for (const entity of draft.patientEntities) group.patients.add(entity)
  group.time ??= draft.time
  group.period ??= draft.period
  group.place ??= draft.placeEntity
}

function toEvent({ tellings, agents, patients, time, period, place }: Group, terms: ReadonlyMap<number, readonly Span[]>): FoundEvent {
  return {
    type: tellings[0]!.type, domain: tellings[0]!.domain, agents: [...agents], patients: [...patients],
    ...(time !== undefined && { time }), ...(period !== undefined && { period }), ...(place !== undefined && { place }),
    terms: tellings.flatMap(({ trigger }) => terms.get(trigger.head) ?? []), tellings: tellings.map(({ telling }) => telling).sort(compareSpans),
  }
}

/** One act in several words of a sentence: a strike that kills, an attack in which somebody was wounded. What tells a part is taken into what tells the whole. */
function joinWithinSentences(context: Context, drafts: readonly DraftTelling[]): DraftTelling[] {
  const byHead = new Map(drafts.map((draft, i) => [draft.trigger.head, i]))
  const parts = drafts.map((draft, i) => partOf(context, draft, i, byHead, drafts))
  const joined: (DraftTelling | undefined)[] = [...drafts]
  drafts.forEach((draft, i) => {
    const whole = wholeOf(parts, i)
    if (whole === i) return
    joined[whole] = join(joined[whole]!, draft)
    joined[i] = undefined
  })
  return joined.filter(draft => draft !== undefined)
}

/** Parts of parts are followed so far. */
const FARTHEST = 4

/** What a draft is a part of in the end; itself where parts go round in a circle. */
function wholeOf(parts: readonly number[], own: number): number {
  let whole = own
  for (let steps = 0; steps < FARTHEST && parts[whole]! >= 0; steps++) whole = parts[whole]!
  return parts[whole]! < 0 ? whole : own
}

/** The place of the draft that tells the act which this one is a part of, -1 for none. */
function partOf(context: Context, { trigger: { head }, type, agents }: DraftTelling, own: number, byHead: ReadonlyMap<number, number>, drafts: readonly DraftTelling[]): number {
  // "A strike on the camp killed nine": the strike is what killed.
  const subject = agents.map(agent => byHead.get(agent)).find(place => place !== undefined)
  if (subject !== undefined && subject !== own && drafts[subject]!.type === type) return subject
  const above = byHead.get(context.syntax.head[head]!)
  if (above === undefined || above === own || drafts[above]!.type !== type) return -1
  const name = relation(context, head)
  // "flew to Kenya to meet Lind" is two acts, "was allowed to return" too.
  if (isInfinitive(context, head) || drafts[above]!.patients.some(patient => agents.includes(patient))) return -1
  const others = drafts[above]!.agents
  const sameAgents = !agents.length || !others.length || agents.some(agent => others.includes(agent))
  return sameAgents && (name === 'advcl' || name === 'xcomp' || name === 'obj' || name === 'obl' || name === 'conj') ? above : -1
}

function join(outer: DraftTelling, inner: DraftTelling): DraftTelling {
  const keep = <T>(a: readonly T[], b: readonly T[]) => [...new Set([...a, ...b])]
  return {
    ...inner, ...outer,
    agents: outer.agents.length ? outer.agents : inner.agents.filter(agent => agent !== outer.trigger.head),
    patients: keep(outer.patients, inner.patients),
    agentEntities: outer.agentEntities.length ? outer.agentEntities : inner.agentEntities,
    patientEntities: keep(outer.patientEntities, inner.patientEntities),
    telling: {
      ...outer.telling,
      start: Math.min(outer.telling.start, inner.telling.start), end: Math.max(outer.telling.end, inner.telling.end),
      agents: outer.telling.agents.length ? outer.telling.agents : inner.telling.agents, patients: keep(outer.telling.patients, inner.telling.patients),
    },
  }
}
