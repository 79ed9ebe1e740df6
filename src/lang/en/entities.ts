import type { EntityLexicon, Gender, PronounKind } from '../../doc/lexicon.ts'
import { COUNTRIES } from './countries.ts'
import { NEWS_OUTLETS, ORGANIZATIONS } from './organizations.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './people.ts'
import { CITIES_BY_COUNTRY, REGIONS_BY_COUNTRY } from './places.ts'
import { OFFICES, TITLES } from './titles.ts'

/** British spellings, and words that names of bodies use for one another. */
const SAME_BODIES = pairs(`gop republican, defence defense, organisation organization, labour labor, centre center, programme program, co-operation cooperation, transportation transport, theatre theater, harbour harbor, defences defenses, organisations organizations,
  foreigner foreign, external foreign, exterior foreign, home interior, internal interior, economic economy, financial finance, agricultural agriculture, educational education, cultural culture, environmental environment, environment environment, kyiv kiev`)

const BODIES = words(`ministry department army navy parliament embassy consulate government cabinet treasury police gendarmerie prosecutor prosecutors court courts senate congress assembly duma diet legislature intelligence border customs coast guard guards
  force forces airforce armed military militia marines corps bank secretariat directorate inspectorate presidency presidential chancellery administration service services committee commission council agency authority office bureau staff election elections statistics statistical meteorological space`)

const DROPPABLE = words('agency news newspaper magazine newswire network channel television tv radio broadcasting media group holding holdings corporation corp company co inc ltd limited llc llp plc gmbh ag sa nv international university college party airlines airways motors')

/** Before a name they tell what somebody is called, and no office. */
const HONORIFICS = words(`mr mister mrs ms miss madam madame mme mlle mademoiselle sir lord lady dame dr doctor prof professor rev reverend hon monsieur m messrs herr frau señor señora señorita sr sra signor signora pan dom don father fr brother sister mother uncle aunt grandpa grandma dad mom comrade saint st monsignor msgr sheikh sheik shaikh shaykh sayyid maulana`)

const MORE_OFFICES = words(`official officer member leader aide veteran commander ruler monarch treasurer dean rector provost warden principal registrar rapporteur negotiator mediator moderator organizer campaigner blogger photographer presenter broadcaster pundit
  theorist theologian epidemiologist virologist meteorologist climatologist psychologist psychiatrist anthropologist geographer geologist biologist chemist surgeon physician dentist pharmacist paramedic resident tenant witness survivor lobbyist publisher translator
  designer artist painter sculptor composer conductor dancer choreographer filmmaker playwright novelist`)

const KIN = words('father mother brother sister son daughter wife husband widow widower uncle aunt cousin friend colleague opponent rival player star')

const MALE_NOUNS = 'man boy gentleman father son brother husband uncle nephew grandfather grandson fiancé boyfriend widower king prince emperor duke baron lord monk priest spokesman chairman congressman assemblyman councilman alderman businessman policeman fisherman serviceman salesman sportsman actor waiter statesman nobleman clergyman cleric imam pope bishop rabbi patriarch sultan emir sheikh tsar'
const FEMALE_NOUNS = 'woman girl lady mother daughter sister wife aunt niece grandmother granddaughter fiancée fiancee girlfriend widow queen princess empress duchess baroness nun spokeswoman chairwoman congresswoman assemblywoman councilwoman businesswoman policewoman servicewoman saleswoman sportswoman actress waitress stateswoman noblewoman'

const PRONOUNS: ReadonlyMap<string, PronounKind> = new Map<string, PronounKind>([
  ...tagged('male', 'he him his himself'),
  ...tagged('female', 'she her hers herself'),
  ...tagged('thing', 'it its itself which that'),
  ...tagged('people', 'they them their theirs themselves both'),
  ...tagged('self', 'i me my mine myself we us our ours ourselves'),
  ...tagged('hearer', 'you your yours yourself yourselves'),
  ...tagged('relative', 'who whom whose'),
  ...tagged('unnamed', 'someone somebody anyone anybody everyone everybody nobody none one ones some many most others other another few several all those these people'),
])

/** Sounds of Cyrillic, Arabic and other scripts as they are variously put into Latin letters. */
const TRANSLITERATIONS: readonly (readonly [from: string, to: string])[] = [...pairs(`kh h, gh g, zh j, dzh j, dj j, tch c, ch c, sch s, sh s, tz c, ts c, ks x, ph f, ck k, q k, w v, ou u, oo u, ee i, yo o, io o, ye e, ie e, ya a, ia a, yu u, iu u, y i, j i, ii i, ae e`),
  ...[...'bdfgklmnprstvzcxh'].map(letter => [letter + letter, letter] as const)]

/** Who is who in English: names of one thing, what says who somebody is, and the words that stand for names. */
export const entities: EntityLexicon = {
  countries: keyed(COUNTRIES.map(({ code, names }) => [code, names])),
  gentilics: keyed(COUNTRIES.map(({ code, gentilics }) => [code, gentilics])),
  capitals: keyed(COUNTRIES.map(({ code, capitals }) => [code, capitals])),
  stateActs: new Set(words(`accuse acknowledge agree annex announce back blame block boycott condemn criticize criticise declare demand denounce deny deploy disagree dispute expel favor favour impose insist intervene invade
    lobby mediate negotiate object offer oppose pledge protest ratify recognize recognise refuse reject retaliate sanction seek sign summon support suspect threaten urge veto vow want warn withdraw`)),
  places: keyed([...COUNTRIES.map(({ code, capitals }) => [code, capitals] as const), ...CITIES_BY_COUNTRY, ...REGIONS_BY_COUNTRY]),
  homes: keyed([...ORGANIZATIONS, ...NEWS_OUTLETS].flatMap(({ names, country }) => (country ? [[country, names] as const] : []))),
  aliases: keyed([...ORGANIZATIONS, ...NEWS_OUTLETS].map(({ names }) => [plain(names[0]!), names])),
  media: new Set(NEWS_OUTLETS.flatMap(({ names }) => names.map(plain))),
  firstNames: firstNames(),
  familyFirst: new Set(words('kim park lee choi jung chung jeong kang cho yoon yun jang chang lim im han oh seo shin kwon hwang ahn an song jeon jun hong yoo yu ko moon mun yang bae baek nam sim shim noh roh rhee ha ban son heo ri pak tsai lin chen wang liu huang wu hsu hung lai su')),
  transliterations: TRANSLITERATIONS,
  titles: new Map(TITLES.map(([title, gender]) => [plain(title), gender])),
  honorifics: new Set(HONORIFICS),
  offices: new Set([...OFFICES, ...TITLES.map(([title]) => plain(title).split(' of ')[0]!.split(' ').at(-1)!), ...MORE_OFFICES].filter(word => !HONORIFICS.includes(word) && !KIN.includes(word))),
  sameOffices: pairs('gov governor, sen senator, rep representative, congressman representative, congresswoman representative, lawmaker representative, pres president, prof professor, gen general, col colonel, capt captain, lt lieutenant, sgt sergeant, amb ambassador, min minister, premier minister, chairman chair, chairwoman chair, chairperson chair, del delegate, supt superintendent, dir director, atty attorney, spokeswoman spokesman, spokesperson spokesman, candidate nominee'),
  leaders: { nouns: new Set(words('leader ruler')), offices: new Set(words('president minister chancellor king queen emir sultan dictator leader ruler premier emperor')) },
  lesser: new Set(words('vice deputy prime assistant associate acting interim caretaker under first second junior senior co lieutenant major brigadier rear shadow parliamentary')),
  genders: new Map<string, Gender>([...tagged('male', MALE_NOUNS), ...tagged('female', FEMALE_NOUNS)]),
  crowds: new Set(words('public crowd audience majority minority population community family couple pair duo trio staff crew jury electorate mob rest people folk youth gang delegation opposition')),
  bodies: new Set(BODIES),
  sameBodies: SAME_BODIES,
  emptyWords: new Set(words('of for and the on in to at & affairs republic')),
  droppable: new Set(DROPPABLE),
  suffixes: new Set(words('jr sr junior senior ii iii iv')),
  pronouns: PRONOUNS,
  reflexive: new Set(words('myself yourself himself herself itself oneself ourselves yourselves themselves')),
  singular: new Set(words('i me my mine myself')),
  impersonal: new Set(words('seem appear happen rain snow hail matter transpire suffice')),
  tenses: new Map<string, 'former' | 'future'>([...tagged('former', 'former formerly previously once ex onetime erstwhile then late past previous retired ousted deposed disgraced'), ...tagged('future', 'incoming elect designate future next')]),
  definite: new Set(words('the this that its his her their these those')),
  issuing: new Set(words('from of by')),
  receiving: new Set(words('see view review obtain get acquire receive hear cite quote access examine inspect verify intercept translate summarize summarise')),
  joining: new Set(['and', '&']),
  possessive: new Set(["'s", "'"]),
  genitive: new Set(['of']),
  posting: new Set(words('to for in')),
  spokespeople: new Set(words('spokesman spokeswoman spokesperson representative')),
  serving: new Set(words('for of at from with')),
}

/** Names by their plain form; those that stand for several things are left out. */
function keyed(rows: readonly (readonly [value: string, names: readonly string[]])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const shared = new Set<string>()
  for (const [value, names] of rows) {
    for (const name of names.map(plain)) {
      if (found.has(name) && found.get(name) !== value) shared.add(name)
      found.set(name, value)
    }
  }
  for (const name of shared) found.delete(name)
  return found
}

/** First names that tell a gender. */
function firstNames(): ReadonlyMap<string, Gender> {
  const female = new Set(FEMALE_NAMES)
  const either = new Set([...EITHER_NAMES, ...MALE_NAMES.filter(name => female.has(name))])
  const of = (gender: Gender, names: readonly string[]) => names.filter(name => !either.has(name)).map(name => [plain(name), gender] as const)
  return new Map<string, Gender>([...of('male', MALE_NAMES), ...of('female', FEMALE_NAMES)])
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('.', '').replaceAll('’', "'").replace(/[\s-]+/g, ' ').replace(/ ?'s\b/g, " 's").replace(/^the /, '')
}

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.trim().split(/,\s*/).map(pair => pair.split(' ') as [string, string]))
}

function tagged<T extends string>(tag: T, list: string): [string, T][] {
  return words(list).map(word => [word, tag])
}
