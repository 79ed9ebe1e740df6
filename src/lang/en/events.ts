import type { Domain, Reality } from '../../doc/events.ts'
import type { EventLexicon } from '../../doc/lexicon.ts'
import { COUNTRIES } from './countries.ts'
import { EVENT_NOUNS } from './eventNouns.ts'
import { verbForms } from './eventForms.ts'
import { eventSenses, soleSenses } from './eventRows.ts'
import { EVENT_ADJECTIVES, EVENT_VERBS } from './eventVerbs.ts'

const LIGHT = words(`announce approve attend authorise authorize begin bring carry commit complete conclude conduct continue declare deliver enact enforce escalate execute express
  extend file give have hold host implement impose initiate intensify issue join launch lead lodge make mount observe offer open order pay perform perpetrate
  reiterate renew repeat resume send sign stage start step suffer take undertake unleash voice wage`)

/** What a verb, noun or adjective makes of the event that depends on it. */
const GOVERNORS: ReadonlyMap<string, Reality> = byWord<Reality>({
  happened: 'continue first last latest next only second third',
  planned: `agree agreement aim arrange bound choice commit commitment committed consent decide decision determine due eager expect going guarantee intend intention keen
    likely mean offer plan pledge poised preparation prepare prepared promise readiness ready resolve schedule set slate swear undertake undertaking vote
    vow willing willingness`,
  hypothetical: `ability able advise advocate allow appeal approve argue ask aspire attempt back bid bill call campaign capable chance command condition consider
    consideration contemplate convince could debate demand desire discuss discussion effort enable encourage envisage examine explore favor favour fear
    fight free help hope idea important insist instruct invite let likelihood meant motion mull necessary need negotiate negotiation opportunity oppose
    option order pave permit persuade petition possibility possible power press pressure proposal propose prospect push recommend request require resist
    resolution right risk seek strive struggle study suggest support talk tempt threat threaten try ultimatum urge wait want warn warning weigh welcome
    wish wonder`,
  denied: `abandon abstain avert avoid ban block cancel cease decline denial deny fail failure foil forbid forget halt hesitate neglect omit postpone prevent
    prohibit refrain refusal refuse reject reluctant rule short stop thwart unable unwilling`,
  alleged: `accusation accuse allegation allege arrest blame charge claim convict deport detain fine guilty imprison indict investigate jail prosecute purport responsible rumor
    rumour sentence sue suspect suspected suspicion`,
})

/** What an auxiliary or an adverb makes of the event that it stands with. */
const MODALS: ReadonlyMap<string, Reality> = byWord<Reality>({
  planned: 'expected forthcoming future imminent impending looming planned promised scheduled sha shall upcoming will wo',
  hypothetical: 'ca can could hypothetical likely may maybe might must need ought perhaps possible possibly potential potentially probably proposed should would',
  alleged: 'alleged allegedly apparently purported purportedly reported reportedly supposed supposedly suspected',
})

const BODIES = words(`administration agency air-force aircraft airforce airline airstrike ambassador army artillery authorities authority backed bank base bombardment bomber cabinet
  camp chancellor chief coastguard commander commando commission community company congress consulate convoy council counterpart court delegation diplomat
  director drone embassy envoy extremist facility fighter fire firm force forces general government group guard guards gunman insurgent intelligence investor jet
  jihadist judge king lawmaker leader leadership legislator marine member militant military militia minister ministry missile movement mp navy negotiator officer
  official opposition parliament parliamentarian party peacekeeper police policeman premier presidency president prosecutor raid rebel regime representative
  rocket sailor secretary security senate senator serviceman shelling ship side soldier spokesman spokesperson spokeswoman state strike stronghold tank team troop
  trooper troops vessel warplane warship wing`)

const SOMEBODY = words(`academic accomplice activist actor adviser advisor agent aide airport alliance ally ambassador army arsonist aunt authorities banker base bloc blogger bomber
  boss brother burglar bus businessman bystander cadet camp candidate captive cartel cell chairman chancellor checkpoint chief child church city civilian clan
  cleric commander community company consulate contractor convict convoy counterpart counterparts country courier cousin crew critic crowd daughter dealer
  defector defendant delegation demonstrator detainee diplomat dissident doctor dozen driver embassy employee enemy engineer envoy ethnic executive extremist
  family farmer father fighter financier firm fisherman fishermen foe forces founder gang general government governor group guard gunman gunmen hacker head
  headquarters herder hospital hostage hundred husband imam informant inmate inspector islamist jihadist journalist judge killer king lawmaker lawyer leader
  logger man mastermind mayor mediator member migrant militant militia miner minister minority monarch monk mosque mother murderer nation native negotiator
  neighbor neighbour nephew network niece nun nurse observer officer official operative opponent opposition organisation organization orphan passenger patrol
  peacekeeper pedestrian people person pilgrim pilot pirate planner plotter poacher poet police pope population position post preacher premier president priest
  prince prisoner protester queen rapist rebel recruit recruiter refugee region relative reporter representative resident rider ringleader rival robber sailor
  scholar school scientist secretary senator separatist settler sharpshooter ship shopper sibling sides singer smuggler sniper soldier soldiers son spy squatter
  staff state stowaway striker student supporter suspect sympathizer tanker teacher terrorist thief thousand tourist town trader trafficker train trainee tribe
  troop troops twin uncle union vandal vessel veteran victim village villager west widow wife woman worker writer youth`)

const DOMAINS: ReadonlyMap<string, Domain> = byWord<Domain>({
  military: `airstrike ammunition arm armed arms army artillery attack base ceasefire combat defence defense drone fighter force military missile naval navy
    nuclear offensive peacekeeper peacekeeping rocket security soldier strike tank troop war warplane warship weapon`,
  economic: `airline bank billion business commercial company credit currency customs debt economic energy export factory finance financial fund gas goods grain
    import industrial industry infrastructure investment investor loan market million mining money oil pipeline plant price railway tariff tax trade
    transport uranium wheat`,
  cultural: `academic artefact artifact artist branch cultural culture education educational exhibition festival film heritage language literature museum music
    religious scholarship school science scientific sport student theater theatre tourism tourist university youth`,
  legal: `arrest court crime criminal detainee detention extradition jail judge justice law lawsuit legal police prison prisoner prosecution prosecutor trial
    verdict`,
  diplomatic: 'ambassador bilateral consulate diplomat diplomatic embassy envoy foreign recognition resolution summit',
})

const VERBS = eventSenses(EVENT_VERBS)

/** Events in English. */
export const events: EventLexicon = {
  verbs: VERBS,
  verbForms: verbForms(VERBS.keys()),
  nouns: soleSenses(EVENT_NOUNS),
  adjectives: soleSenses(EVENT_ADJECTIVES),
  light: LIGHT,
  governors: GOVERNORS,
  modals: MODALS,
  passives: words('be get'),
  reportedModals: words("would 'd"),
  alternatives: words('or nor'),
  conditions: words('if unless whether lest'),
  doubting: words('believe trust hear understand mishear misunderstand remember recall inform right correct accurate true reliable credible authentic genuine'),
  concessions: words('even as what'),
  duties: words('must should ought need'),
  counters: words(`number batch series wave dozen hundred thousand million billion some part group round barrage package tranche lot pair couple spate string total amount most many half remainder rest all majority third quarter score couple handful host range set
    any each several few bit flurry volley array percent more ton tonne shipment`),
  talkers: words(`politician democrat democrats republican republicans conservative liberal lawmaker senator congressman congresswoman mp candidate campaign critic party opposition columnist commentator pundit opponent rival spokesman spokeswoman spokesperson
    minister president premier chancellor governor mayor secretary ambassador leader editor newspaper paper magazine union bishop lawyer economist`),
  weapons: words(`bomb missile rocket drone shell mine explosion blast explosive fire gunfire car truck grenade torpedo bullet mortar projectile device gas poison munition warhead artillery jet plane helicopter aircraft warplane airstrike bomber cannon
    vehicle incident assailant mob crowd gunshot`),
  nobody: words('you your yours one this that these those such which what'),
  capitals: new Map(COUNTRIES.flatMap(({ code, capitals }) => capitals.map(capital => [capital.toLowerCase(), code] as const))),
  bodies: BODIES,
  somebody: SOMEBODY,
  agreements: words('agreement treaty deal pact accord memorandum plan protocol contract partnership programme program roadmap document settlement armistice truce ceasefire convention'),
  listVerbs: words('cover include contain list comprise provide envisage envision set follow outline stipulate specify concern'),
  idioms: new Set([
    'heart attack', 'panic attack', 'asthma attack', 'strike price', 'lightning strike', 'strike rate', 'bird strike', 'hunger strike', 'attack ad', 'attack helicopter', 'trade union', 'trade war', 'price war', 'war room', 'war crime', 'war veteran',
    'war criminal', 'war film', 'war hero', 'war memorial', 'civil war', 'world war', 'cold war', 'call center', 'call centre', 'conference call', 'roll call', 'arrest warrant', 'cardiac arrest', 'air raid shelter', 'talk show', 'press conference', 'support group',
    'life support', 'aid worker', 'first aid', 'aid agency', 'aid group', 'hearing aid', 'release date', 'press release', 'bank loan', 'business deal', 'news conference', 'deal breaker', 'field trip', 'tour guide', 'student loan', 'student visa', 'training camp', 'killing spree', 'battle cry',
  ]),
  domains: DOMAINS,
  deadlines: words('by before'),
  lasting: words('since during throughout until till for over'),
  ceremonies: words('ceremony signing'),
  datelineEnds: words('- -- – — :'),
  relatives: words('who whom which that'),
  placePrepositions: words('in at near outside inside on off around within across throughout along'),
  agentPrepositions: words('by'),
  genitives: words('of'),
  mutualPrepositions: words('between among'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** The value of each word of some lists. Throws `RangeError` on a word that stands in two, so that none silently wins. */
function byWord<T extends string>(lists: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> {
  const table = new Map<string, T>()
  for (const value of Object.keys(lists) as T[]) {
    for (const word of words(lists[value]!)) {
      if (table.has(word)) throw new RangeError(`"${word}" stands in two lists of events' words`)
      table.set(word, value)
    }
  }
  return table
}
