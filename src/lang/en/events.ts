import type { Domain, EventType, Reality } from '../../doc/events.ts'
import type { EventLexicon } from '../../doc/lexicon.ts'
import { COUNTRIES } from './countries.ts'
import { EVENT_NOUNS } from './eventNouns.ts'
import { verbForms } from './eventForms.ts'
import { eventSenses } from './eventRows.ts'
import { EVENT_ADJECTIVES, EVENT_VERBS } from './eventVerbs.ts'

const LIGHT = words(`make give have take hold conduct launch stage mount begin start open undertake issue express announce order declare continue resume complete pay perform approve authorize authorise commit wage lead execute carry intensify step escalate extend offer file lodge
  bring suffer sign conclude implement enforce enact impose observe initiate perpetrate unleash deliver send host attend join repeat renew reiterate voice`)

/** What a verb, noun or adjective makes of the event that depends on it. */
const GOVERNORS: ReadonlyMap<string, Reality> = new Map<string, Reality>([
  ...marked<Reality>('happened', 'first last second third only next latest continue'),
  ...marked<Reality>('planned', `plan intend prepare vow promise pledge swear agree decide expect schedule slate undertake commit willing ready prepared set due poised likely eager aim offer promise pledge plan decision agreement intention commitment preparation
    undertaking arrange determine resolve consent bound going mean continue-to willingness readiness vote prepare keen committed offer guarantee`),
  ...marked<Reality>('hypothetical', `want hope wish seek consider propose try attempt ask urge demand request call appeal press push pressure suggest recommend mull weigh contemplate threaten warn fear need help enable allow permit let encourage persuade convince
    discuss debate negotiate envisage advocate favor favour support back oppose invite require advise instruct command insist argue wonder aspire strive fight struggle attempt effort bid proposal request call demand appeal threat hope desire wish idea possibility
    prospect risk chance right power ability opportunity able order capable free possible necessary important welcome seek avert tempt approve call-for prohibit forbid explore study examine option likelihood intend-to consideration resist could wait refrain urge
    talk negotiation discussion effort campaign pressure motion resolution bill petition desire-to unable condition ultimatum warning need-to pave failure meant`),
  ...marked<Reality>('denied', `refuse decline deny reject fail avoid stop prevent cancel prohibit forbid ban block halt refusal failure denial refrain abstain neglect unwilling reluctant unable cease short postpone abandon foil thwart avert rule omit forget hesitate`),
  ...marked<Reality>('alleged', `accuse allege suspect blame charge claim accusation allegation suspicion claim indict convict guilty responsible rumor rumour purport suspected condemn-for`),
])

/** What an auxiliary or an adverb makes of the event that it stands with. */
const MODALS: ReadonlyMap<string, Reality> = new Map<string, Reality>([
  ...marked<Reality>('planned', 'will shall wo sha tomorrow'),
  ...marked<Reality>('hypothetical', 'may might could can should must would ought ca possibly perhaps maybe potentially potential possible hypothetical proposed likely probably need'),
  ...marked<Reality>('alleged', 'allegedly reportedly purportedly supposedly apparently alleged suspected reported purported supposed'),
  ...marked<Reality>('planned', 'planned scheduled upcoming forthcoming expected impending planned promised looming imminent future'),
])

const BODIES = words(`troops forces authorities government administration cabinet ministry parliament congress senate military army navy air-force force forces troop soldier police policeman court authority official officer president minister premier chancellor king leader leadership regime
  delegation ambassador envoy diplomat embassy consulate presidency state side team negotiator lawmaker legislator prosecutor judge foreign-ministry spokesman spokeswoman spokesperson representative counterpart general commander warplane jet aircraft warship ship vessel
  missile artillery tank drone intelligence agency security guard marine navy coastguard militant fighter rebel insurgent gunman bomber jihadist extremist member group movement militia wing party opposition secretary council commission parliamentarian mp senator spokesman
  chief director company firm bank investor airline airstrike strike raid shelling bombardment fire rocket guards trooper serviceman commando sailor airforce peacekeeper base camp stronghold convoy facility embassy
  community government-force backed`)

const SOMEBODY = words(`troop troops soldier soldiers forces authorities police protester demonstrator civilian militant rebel fighter terrorist gunman bomber hostage prisoner detainee captive refugee migrant worker activist journalist diplomat counterpart country nation state village town city army
  convoy base camp government people population community minority crowd youth student child woman man family crew sailor fisherman tourist pilgrim shopper bus train embassy consulate mosque church school hospital post position checkpoint airport tanker ship vessel
  opposition alliance bloc union west region neighbour neighbor ally rival enemy foe opponent member leader victim person dissident candidate lawmaker minister president ambassador envoy delegation official officer commander general guard patrol headquarters
  reporter critic relative brother son wife daughter mother father husband pedestrian passenger bystander teacher doctor nurse lawyer farmer trader businessman engineer contractor driver aide adviser advisor staff employee judge nun priest imam monk pope cleric
  sharpshooter sniper gunmen robber thief burglar hacker smuggler trafficker dealer murderer killer rapist arsonist vandal pirate mastermind accomplice pilot plotter planner financier recruiter sympathizer supporter scholar stowaway poacher logger miner fishermen
  blogger writer poet singer actor striker banker preacher academic scientist nun orphan villager herder rider pedestrian spy agent operative informant courier squatter defendant negotiator veteran widow twin sibling cousin uncle aunt nephew niece
    senator governor mayor king queen prince executive founder chairman suspect inmate convict trainee recruit cadet peacekeeper inspector observer settler militia separatist islamist jihadist extremist dozen hundred thousand ringleader counterparts sides negotiator mediator
  representative head chief secretary premier chancellor monarch boss defector ethnic group organization organisation company firm tribe clan gang cartel network cell resident villager native`)

const DOMAINS: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ...marked<Domain>('military', `military defense defence army troop soldier weapon arm arms missile war peacekeeping peacekeeper naval navy nuclear rocket drone attack strike offensive ammunition combat airstrike warship fighter warplane officer-training ceasefire base tank security armed force artillery`),
  ...marked<Domain>('economic', `trade economic investment tariff loan bank oil gas pipeline energy export import finance financial business company market billion million money fund credit debt tax commercial industry industrial currency grain wheat railway uranium mining infrastructure
    factory airline investor factory customs goods transport price plant`),
  ...marked<Domain>('cultural', `culture cultural university student scholarship education educational language museum festival film music sport artist school academic exhibition theatre theater literature heritage artifact artefact scientific science tourism tourist youth religious branch`),
  ...marked<Domain>('legal', `court judge prosecutor lawsuit trial extradition law legal arrest prison police crime criminal prosecution verdict jail justice detention prisoner detainee`),
  ...marked<Domain>('diplomatic', `diplomatic embassy ambassador envoy foreign summit consulate diplomat bilateral resolution recognition`),
])

const VERBS = eventSenses(EVENT_VERBS)

/** Events in English. */
export const events: EventLexicon = {
  verbs: VERBS,
  verbForms: verbForms(VERBS.keys()),
  nouns: eventSenses(EVENT_NOUNS),
  adjectives: eventSenses(EVENT_ADJECTIVES),
  light: LIGHT,
  governors: GOVERNORS,
  modals: MODALS,
  passives: words('be get'),
  reportedModals: words("would 'd"),
  conditions: words('if unless whether lest'),
  duties: words('must should ought need'),
  hostile: new Set<EventType>(['THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']),
  aloneTypes: new Set<EventType>(['CONCEDE', 'RETREAT', 'PROTEST']),
  sufferedTypes: new Set<EventType>(['CONCEDE', 'RETREAT', 'ACCUSE', 'SANCTION', 'COERCE', 'ASSAULT']),
  addressedTypes: new Set<EventType>(['REQUEST', 'CONSULT']),
  spokenTypes: new Set<EventType>(['SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'CONCEDE', 'SANCTION', 'PROTEST']),
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
  usualDomains: {
    AGREE: 'diplomatic', CONSULT: 'diplomatic', SUPPORT: 'diplomatic', COOPERATE: 'economic', AID: 'economic', CONCEDE: 'diplomatic', RETREAT: 'military', REQUEST: 'diplomatic', ACCUSE: 'diplomatic', REJECT: 'diplomatic',
    THREATEN: 'diplomatic', SANCTION: 'economic', MOBILIZE: 'military', COERCE: 'legal',
  },
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

function marked<T>(mark: T, list: string): [string, T][] {
  return list.trim().split(/\s+/).map(word => [word, mark])
}
