import { oneLine, shorten } from './clean.ts'
import type { EntityIndex, Event, Reading, Telling } from '../doc/reading.ts'

/** How an event is told, in the order in which views group them. */
export const REALITY_WORDS: Readonly<Record<Telling['reality'], string>> = {
  happened: 'told as done', planned: 'told as planned', hypothetical: 'told as possible', denied: 'told as denied', alleged: 'told as alleged',
}

/** "meeting or talks, diplomatic": what kind of deed an event is. */
export function deedWords({ type, domain }: Event): string {
  const deed = DEEDS[type] ?? oneLine(type).toLowerCase()
  return domain === 'other' ? deed : `${deed}, ${domain}`
}

/** PLOVER's types as nouns that say what they hold. */
const DEEDS: Readonly<Record<string, string>> = {
  AGREE: 'agreement', CONSULT: 'meeting or talks', SUPPORT: 'support or signing', COOPERATE: 'cooperation or trade', AID: 'aid', CONCEDE: 'concession', RETREAT: 'retreat', REQUEST: 'demand or request',
  ACCUSE: 'accusation', REJECT: 'refusal', THREATEN: 'threat', PROTEST: 'protest', SANCTION: 'sanctions or break', MOBILIZE: 'moving of forces', COERCE: 'coercion', ASSAULT: 'attack',
}

/** "United Kingdom → Kazakhstan": who did it and to whom; for what is done to one another the parties once; undefined when nobody is told. */
export function partiesWords(reading: Reading, { agents, patients }: Event): string | undefined {
  const names = (indices: readonly EntityIndex[]) => [...new Set(indices)].map(index => shorten(oneLine(reading.entities[index]!.name), LONGEST_NAME)).join(', ')
  const isMutual = agents.length === patients.length && agents.every(index => patients.includes(index))
  if (!agents.length) return patients.length ? `towards ${names(patients)}` : undefined
  if (!patients.length) return `by ${names(agents)}`
  return isMutual ? names(agents) : `${names(agents)} → ${names(patients)}`
}

const LONGEST_NAME = 50
