import type { EventSense } from '../../doc/lexicon.ts'
import type { Domain, EventType } from '../../doc/events.ts'

/** A deed, its type, its domain ('' where other words tell it), where the other party stands with the flags of `EventSense`, the words, and for verbs their objects. */
export type EventRow = readonly [deed: string, type: EventType, domain: Domain | '', places: string, words: string, objects?: string]

/** Nouns that several rows have for objects, by lemma. */
const OBJECTS: Readonly<Record<string, string>> = {
  agreement: `agreement treaty deal pact accord memorandum memoranda mou protocol convention armistice contract settlement compact alliance partnership charter
    communique communiqué declaration understanding`,
  signed: 'plan programme program document roadmap road-map statement paper package',
  visitors: `delegation president minister premier chancellor king leader ambassador envoy official counterpart secretary mission team lawmaker dignitary guest
    pope emir prince diplomat`,
  talks: 'talk talks meeting summit negotiation discussion consultation dialogue conference parley session forum conversation briefing',
  ties: 'tie relation relationship link diplomatic-relation partnership contact friendship bond',
  exercises: 'exercise drill maneuver manoeuvre wargame war-game',
  intelligence: 'intelligence information evidence datum data technology experience expertise know-how knowledge',
  soldiers: `troop troops soldier force army unit brigade battalion division regiment marine fighter guard military tank warship ship aircraft jet plane
    fighter-jet bomber carrier frigate destroyer submarine helicopter drone missile battery artillery police paratrooper reservist reserve serviceman
    personnel contingent convoy navy fleet squadron platoon company corps militia gendarme commando gunboat cruiser armour armor vehicle howitzer tanks
    presence`,
  peacekeepers: 'peacekeeper peacekeeping peace-keeper mission',
  aid: `aid assistance relief donation fund funding loan grant help food medicine equipment supplies supply vaccine weapon weaponry ammunition arm arms
    munition funds money subsidy credit support shelter tent blanket medication kit mask ventilator fuel water wheat grain rice package billion million
    dollar euro generator vehicle ambulance training scholarship protection refuge goods tranche bailout $ € £ ¥ us$`,
  prisoners: 'prisoner hostage captive detainee inmate convict activist journalist sailor crew dissident suspect asset fund tanker vessel ship opponent',
  sanctions: 'sanction embargo tariff duty levy penalty quota barrier countermeasure ban import-ban moratorium tax boycott freeze',
  restrictions: 'restriction travel movement gathering curfew lockdown emergency law state ban censorship siege curb blackout limit measure crackdown quarantine rule',
  truce: 'truce ceasefire cease-fire armistice cessation moratorium pause de-escalation détente lull',
  fighting: 'fighting hostility fire bombing attack shelling airstrike strike offensive raid bombardment war',
  weapons: 'arm arms weapons weapon weaponry gun rifle stockpile arsenal warhead missile mine',
  officials: 'minister official general chief governor commander director ambassador police-chief head prosecutor aide secretary adviser advisor officer',
  inquiries: 'investigation inquiry enquiry probe audit inquest review trial case prosecution hearing',
  goods: 'import export shipment good product trade flight sale transaction beef oil gas delivery company airline',
  envoys: 'ambassador diplomat envoy inspector attaché attache consul correspondent worker ngo peacekeeper observer journalist staff staffer member mission',
  protests: 'protest demonstration rally march strike sit-in walkout riot vigil boycott stoppage blockade picket unrest',
  attacks: `attack strike airstrike air-strike raid offensive assault bombardment bombing invasion operation ambush incursion war campaign shelling massacre
    genocide blitz counterattack counter-offensive counteroffensive warfare cyberattack onslaught killing shooting fire atrocity violence bombings sortie
    sweep`,
  military: `army base troop soldier convoy position depot target checkpoint camp village town city hospital militant rebel civilian outpost ship tanker port
    airport border`,
  persons: `suspect journalist activist protester demonstrator dissident leader politician lawyer militant member man woman people person official student
    opponent reporter worker sailor fisherman crew tourist rebel smuggler citizen`,
  never: 'problem question task issue work food meal menu',
}

/** Senses by word, each word's in the order of the rows. Throws `RangeError` on a list of objects that there is not. */
export function eventSenses(rows: readonly EventRow[]): ReadonlyMap<string, readonly EventSense[]> {
  const senses = new Map<string, EventSense[]>()
  for (const [deed, type, domain, places, words, objects = ''] of rows) {
    const flags = places.split(' ')
    const shared = {
      deed, type, ...(domain && { domain }), places: flags.filter(flag => flag && !FLAGS.includes(flag)),
      ...(flags.includes('mutual') && { mutual: true as const }), ...(flags.includes('somebody') && { somebody: true as const }), ...(flags.includes('bare') && { bare: true as const }), ...(flags.includes('sent') && { sent: true as const }),
      ...(flags.includes('inWords') && { inWords: true as const }), ...(flags.includes('addressed') && { addressed: true as const }), ...(flags.includes('transitive') ? { transitive: true } : flags.includes('intransitive') && { transitive: false }),
      ...(objects.startsWith('!') ? { otherObjects: objectSet(objects.slice(1)) } : objects && { objects: objectSet(objects) }),
    }
    for (const phrase of new Set(words.split(',').map(word => word.trim()))) {
      const [head, ...rest] = phrase.split(' ') as [string, ...string[]]
      const sense: EventSense = { ...shared, ...(rest.length && { rest }) }
      const known = senses.get(head)
      if (known) known.push(sense)
      else senses.set(head, [sense])
    }
  }
  for (const list of senses.values()) list.sort((a, b) => rank(a) - rank(b))
  return senses
}

/** The one sense of each word. Throws `RangeError` on a word with two, and on a phrase. */
export function soleSenses(rows: readonly EventRow[]): ReadonlyMap<string, EventSense> {
  return new Map([...eventSenses(rows)].map(([word, [sense, second]]) => {
    if (second || sense!.rest) throw new RangeError(`"${word}" should be one word and stand in one row of the events`)
    return [word, sense!]
  }))
}

const FLAGS = ['mutual', 'somebody', 'bare', 'sent', 'addressed', 'inWords', 'transitive', 'intransitive']

/** What needs more words is tried first. */
function rank({ objects, rest, inWords }: EventSense): number {
  return inWords ? 0 : (objects ? 0 : 2) + (rest ? 0 : 1)
}

/** "@aid, on strike": words of a list, a noun behind its preposition, plain words. */
function objectSet(list: string): ReadonlySet<string> {
  return new Set(list.split(',').flatMap(part => {
    const words = part.trim().split(/\s+/).filter(Boolean)
    if (words.length > 1 && PREPOSITIONS.has(words[0]!)) return [words.join(' ')]
    return words.flatMap(word => (word.startsWith('@') ? listed(word.slice(1)) : [word]))
  }))
}

const PREPOSITIONS = new Set(['on', 'to', 'as', 'in', 'into'])

function listed(name: string): string[] {
  const words = OBJECTS[name]
  if (!words) throw new RangeError(`there is no list of objects "${name}"`)
  return words.split(/\s+/)
}
