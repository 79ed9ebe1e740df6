import type { Bound, Direction, FigureLexicon, SharedName, UnitWord } from '../../doc/lexicon.ts'
import { CURRENCIES, PLAIN_NAMES, SHARED_SIGNS } from './currencies.ts'
import { UNITS } from './units.ts'

const NUMBERS = words('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen')
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety')

const SCALES: readonly (readonly [value: number, names: string])[] = [
  [1e2, 'hundred'], [1e3, 'thousand'], [1e5, 'lakh lakhs lac'], [1e6, 'million mln mio mn mill'], [1e7, 'crore crores'],
  [1e9, 'billion bn bln bio milliard'], [1e12, 'trillion tn trn tln'], [1e15, 'quadrillion'],
]

const LETTERS: readonly (readonly [value: number, names: string])[] = [[1e3, 'k'], [1e6, 'm mil mm'], [1e9, 'b'], [1e12, 't'], [1e7, 'cr']]

/** Singular and plural in turn. */
const FRACTIONS: readonly (readonly [parts: number, names: string])[] = [
  [2, 'half halves'], [3, 'third thirds'], [4, 'quarter quarters fourth fourths'], [5, 'fifth fifths'], [6, 'sixth sixths'], [7, 'seventh sevenths'], [8, 'eighth eighths'],
  [9, 'ninth ninths'], [10, 'tenth tenths'], [12, 'twelfth twelfths'], [16, 'sixteenth sixteenths'], [20, 'twentieth twentieths'], [100, 'hundredth hundredths'],
]

const PERCENT: UnitWord = { kind: 'percent', code: '%', name: 'percentage' }
const PERCENTAGE_POINT: UnitWord = { kind: 'percent', code: 'percentage point', name: 'percentage point' }
const BASIS_POINT: UnitWord = { kind: 'percent', code: 'basis point', name: 'basis point' }

/** Written on to a number they are hundredths. */
const MINOR_SYMBOLS: readonly (readonly [string, UnitWord])[] = [
  ['p', { kind: 'money', code: 'GBP', name: 'penny', factor: 0.01 }], ['c', { kind: 'money', code: 'USD', name: 'cent', factor: 0.01 }], ['¢', { kind: 'money', code: 'USD', name: 'cent', factor: 0.01 }],
]

/** Spans of time are quantities too; the times of a reading tell them, not its figures. */
const TIME_UNITS = `second seconds sec secs, minute minutes min mins, hour hours hr hrs, day days, night nights, week weeks, fortnight fortnights, month months, quarter quarters, year years yr yrs, decade decades, century centuries,
  millennium millennia, millisecond milliseconds, nanosecond nanoseconds, weekend weekends, weekday weekdays, morning mornings, afternoon afternoons, evening evenings, season seasons, semester semesters`

const WEIGHTS: UnitWord = { kind: 'measure', code: '[lb_av]', name: 'pound' }

/** What may follow "per" or "a": its name and the unit that it is. Things have braces, as UCUM's annotations do. */
const RATES = `s s, h h, sec s, hr h, yr a, second s, minute min, hour h, day d, night {night}, week wk, month mo, year a, annum a, quarter {quarter}, decade 10.a, share {share}, head {person}, person {person}, capita {person}, employee {employee}, worker {worker}, household {household},
  barrel [bbl_us], gallon [gal_us], litre L, liter L, tonne t, ton ton, pound [lb_av], ounce [oz_av], kilogram kg, kilo kg, gram g, acre [acr_us], hectare har, metre m, meter m, mile [mi_i], kilometre km, kilometer km, foot [ft_i], bushel [bu_us],
  dozen {dozen}, piece {piece}, unit {unit}, ticket {ticket}, game {game}, visit {visit}, vehicle {vehicle}, student {student}, pupil {pupil}, child {child}, patient {patient}, passenger {passenger}, vote {vote}, mmbtu 10*6.[Btu], cent %`

const BEFORE: readonly (readonly [Bound, string])[] = [
  ['approx', `plus or minus, about, around, roughly, approximately, approx, approx., circa, c., ca., some, nearly, almost, close to, an estimated, estimated, estimated at, estimated to be, in the region of, in the neighborhood of, in the neighbourhood of, somewhere around, somewhere between, more or less, practically, virtually,
    on the order of, an average of, averaging, average, on average, approaching, nearing, towards, toward, just about, ~, ≈, barely, hardly, an approximate, perhaps, maybe, something like, near`],
  ['over', `more than, much more than, well more than, over, well over, just over, slightly over, slightly more than, little more than, just more than, far more than,
    above, just above, well above, in excess of, exceeding, exceeded, exceeds, exceed, surpassing, topping, north of, better than, greater than, larger than,
    higher than, beyond, >, an excess of, bigger than, longer than, heavier than, taller than, farther than, further than`],
  ['least', 'at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum, ≥, as few as, as little as, upward of, upwards of'],
  ['under', `less than, fewer than, under, just under, slightly under, slightly less than, well under, far less than, little less than, just less than, below, just below,
    well below, just short of, short of, south of, lower than, smaller than, shorter than, <, sub -`],
  ['most', `up to, upto, as many as, as much as, as high as, as long as, as far as, no more than, not more than, at most, at the most, a maximum of, maximum, ≤,
    no greater than, no larger than, no higher than, capped at, limited to`],
]

const AFTER: readonly (readonly [Bound, string])[] = [
  ['approx', 'or so, plus or minus, or thereabouts, - odd, odd, - ish, give or take, approximately, or more or less'],
  ['over', 'plus, +, - plus, - strong, and counting'],
  ['least', `or more, or higher, or greater, or over, or above, or older, or better, or longer, and above, and over, and up, and more, at least, minimum, at a minimum,
    upwards`],
  ['most', 'or less, or fewer, or lower, or under, or below, or younger, or shorter, and under, and below, at most, maximum, tops, max, at the most'],
]

const MULTIPLYING: readonly (readonly [factor: number, verbs: string])[] = [[2, 'double redouble'], [3, 'triple treble'], [4, 'quadruple'], [5, 'quintuple'], [0.5, 'halve']]

/** Past forms of verbs that do not take "-ed", and the participle where it is another. */
const IRREGULAR: Readonly<Record<string, string>> = {
  rise: 'rose risen', grow: 'grew grown', leap: 'leapt leaped', build: 'built', fall: 'fell fallen', sink: 'sank sunk', slide: 'slid', lose: 'lost', shrink: 'shrank shrunk', shed: 'shed', cut: 'cut', hit: 'hit', dive: 'dove dived',
  stand: 'stood', cost: 'cost', come: 'came come', run: 'ran run', swell: 'swelled swollen', quit: 'quit',
}

/** Verbs that double their last letter before "-ed" and "-ing". */
const DOUBLING = new Set(words('drop slip dip trim skid sag scrap top cut shed run hit'))

const UP_VERBS = `rise climb increase grow gain jump surge soar leap rally advance rocket skyrocket balloon swell expand accelerate strengthen appreciate rebound recover improve add edge escalate mushroom mount boost raise lift hike widen upgrade spike ascend double triple treble quadruple
  hoist enlarge extend augment inflate build quicken outpace appreciate snowball heighten`
const DOWN_VERBS = `fall drop decline decrease sink slide slip slump plunge plummet tumble dive dip lose shrink contract shed cut reduce lower slash trim ease weaken depreciate collapse crash retreat dwindle diminish narrow decelerate slow shave halve curtail
  downgrade subtract subside nosedive drain recede erode tank skid stumble sag descend axe pare prune scrap eliminate reverse worsen devalue`
const UP_NOUNS = 'rise increase growth gain jump surge climb leap rally advance hike boost uptick upturn spike rebound recovery improvement expansion raise appreciation acceleration upswing addition escalation inflation'
const DOWN_NOUNS = 'fall drop decline decrease slump plunge slide slip dip loss reduction cut contraction fall-off falloff downturn cutback shrinkage depreciation devaluation slowdown collapse crash retreat dive tumble deflation discount erosion shortfall'

/** Verbs that say what something comes to. */
const STATING = 'reach total amount number stand cost exceed average measure weigh value estimate worth price hit top surpass approach'

const STATES = 'be have own hold stand number employ hover remain contain include live population reserve debt stake holding staff workforce stock capacity price rate level share'

const NONE = `casualties deaths injuries fatalities survivors victims arrests votes seats cases infections tests goals points passengers troops soldiers civilians detainees prisoners hostages vaccines medals wins losses abstentions`

const STREETS = 'street st st. avenue ave ave. road rd rd. lane drive square boulevard blvd blvd. place terrace crescent court highway parkway alley row quay embankment prospekt rue via strasse straße'

const LABELS = `article articles section sections chapter chapters clause paragraph page pages p. pp. line lines verse verses psalm figure table appendix annex exhibit note footnote volume vol. issue edition season series episode episodes part parts book act scene
  no no. nos. nr. number numbers № # § rule title proposition prop amendment resolution resolutions bill decree law statute directive protocol regulation order executive form schedule count counts case docket item option
  flight train bus route routes highway interstate road lane exit gate terminal platform track pier berth runway room suite apartment apt floor building block unit zone area district sector ward precinct station channel channels tv radio
  group class type phase level levels stage step tier grade category categories cat. model mark mk version v. generation gen size sizes day week month quarter year round rounds game match heat lap hole race leg set pool seed
  top big formula expo fortune windows iphone android playstation xbox agenda vision operation apollo soyuz zip postcode box p.o. tel phone call dial hotline fax ext extension address id code password pin
  boeing airbus falcon challenger piper cessna embraer sukhoi mig ilyushin tupolev antonov leopard abrams tiger gen. isbn aged age ages ftse dax cac nikkei s&p dow nasdaq stoxx russell kospi topix asx ibex hang covid gpt g locals local
  squadron battalion brigade regiment division platoon corps ministers chemical crown lot hurricane`

/** A quantity's words in English. */
export const figures: FigureLexicon = {
  numbers: new Map([...NUMBERS.map((word, value) => [word, value] as const), ...TENS.map((word, i) => [word, 20 + 10 * i] as const)]),
  scales: byName(SCALES),
  letters: byName(LETTERS),
  groups: new Map([['dozen', 12], ['couple', 2], ['score', 20], ['pair', 2], ['trio', 3], ['quartet', 4]]),
  orders: new Map([['tens', 10], ['dozens', 12], ['scores', 20], ['hundreds', 1e2], ['thousands', 1e3], ['lakhs', 1e5], ['millions', 1e6], ['crores', 1e7], ['billions', 1e9], ['trillions', 1e12]]),
  some: new Set(['several', 'few', 'many', 'couple']),
  fractions: new Map(FRACTIONS.flatMap(([parts, names]) => words(names).map(name => [name, 1 / parts] as const))),
  parts: new Set(FRACTIONS.flatMap(([, names]) => words(names).filter((_, i) => i % 2))),
  halves: new Set(['half']),
  multiplying: new Map(MULTIPLYING.flatMap(([factor, verbs]) => words(verbs).flatMap(verb => verbForms(verb).map(form => [form, factor] as const)))),
  multiples: new Map([['twice', 2], ['thrice', 3], ['double', 2], ['triple', 3], ['treble', 3], ['quadruple', 4]]),
  comparing: new Set(words('as the its their his her that this what more higher larger bigger greater faster longer smaller less lower fewer better worse stronger those these our current normal')),
  times: new Set(['times', 'x']),
  fold: 'fold',
  joints: {
    article: new Set(['a', 'an']), and: new Set(['and', '&']), between: new Set(['between']), to: new Set(['to', 'or', '-', '–', '—', 'through']), from: new Set(['from']), by: new Set(['by', 'to']), of: new Set(['of']),
    in: new Set(['in']), outOf: ['out', 'of'], per: new Set(['per', 'a', 'an', 'each', 'every', '/']), minus: new Set(['-', '−', '–', 'minus', 'negative']), again: new Set([', or', '(', 'or', ', equivalent to', ', i.e.']),
    within: new Set(['within']), further: new Set(words('more other further additional extra others fewer less')), totals: new Set(words('number total tally toll count figure sum amount average population')),
  },
  units: unitNames(),
  homonyms: new Set(words('real won sum mark marks crown crowns som dong kip lek lei lev lari sol soles sen birr buck bucks quid ban colon rand tala rial bolivar balboa cordoba leone ether dram vatu zig')),
  symbols: new Map<string, UnitWord>([...MINOR_SYMBOLS, ...UNITS.flatMap(({ code, names, symbols }) => symbols.map(symbol => [cut(symbol), { kind: 'measure', code, name: names[0] ?? symbol }] as const))]),
  signs: new Map<string, UnitWord>([
    ...SHARED_SIGNS.map(([sign, code]) => [sign, money(code)] as const),
    ...CURRENCIES.flatMap(({ code, signs }) => signs.map(sign => [sign, money(code)] as const)),
  ]),
  codes: new Map(CURRENCIES.map(({ code }) => [code, money(code)])),
  wordCodes: new Set(words('ALL TOP TRY CUP SOS PEN COP RON BAM MAD MOP GEL ANG BOB ERN PAB LAK ARS DOP ETH SAR')),
  shared: sharedNames(),
  weights: {
    unit: WEIGHTS, names: new Set(['pound', 'pounds']),
    money: new Set(words('£ sterling gbp pence penny')),
    weight: new Set(words('weigh weighs weighed weighing weight weights lb lbs kilogram kilograms kg heavy heavier overweight ounces tons payload cargo')),
  },
  years: { kind: 'time', code: 'year', name: 'year' },
  rates: new Map(RATES.split(',').map(pair => words(pair)).map(([name, code]) => [name!, code!])),
  before: byPhrase(BEFORE),
  after: byPhrase(AFTER),
  spanning: new Set(['over']),
  lacking: new Set(['short of']),
  governing: new Set(['under', 'over']),
  changing: {
    verbs: new Map<string, Direction>([...taggedAs('up', UP_VERBS, verbForms), ...taggedAs('down', DOWN_VERBS, verbForms)]),
    nouns: new Map<string, Direction>([...taggedAs('up', UP_NOUNS, nounForms), ...taggedAs('down', DOWN_NOUNS, nounForms)]),
    before: new Map<string, Direction>([...tagged('up', 'up'), ...tagged('down', 'down')]),
    after: new Map<string, Direction>([...tagged('up', 'higher up more bigger larger faster'), ...tagged('down', 'lower down less fewer off smaller slower')]),
    past: new Set([...words(UP_VERBS), ...words(DOWN_VERBS)].flatMap(pastForms).filter(form => !words(`${UP_NOUNS} ${DOWN_NOUNS}`).includes(form))),
    going: new Set([...words('go goes going went gone come comes came coming is are was were'), ...words('move edge tick inch creep settle close end open finish trade').flatMap(verbForms)]),
    indirect: new Set(words('raise lift build mount extend add improve recover advance').flatMap(verbForms)),
    fewer: new Map<string, Direction>(tagged('down', 'fewer')),
    losing: new Set(verbForms('lose')),
    lives: new Set(words('people person persons men man women woman children child soldiers soldier troops officers officer policemen firefighters rescuers guards workers miners sailors crew passengers fighters comrades colleagues friends relatives sons daughters brothers sisters parents lives life others')),
  },
  stating: new Set([...words('is are was were be been'), ...words(STATING).flatMap(verbForms)]),
  none: { words: new Set(['no']), nouns: new Set(words(NONE)) },
  timing: {
    spans: new Set(words('in over during for throughout within across')),
    periods: new Set(words('since over during for throughout between from through within across')),
    dates: new Set(words('by at on until till before after')),
    stated: new Set(['as of', 'as at']),
    states: new Set(words(STATES)),
  },
  labels: {
    months: new Set(words('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.')),
    pairing: new Set([',', '-', '–', '—', '/', '&', 'and', 'to', 'or']),
    dating: new Set(words('the in since by until till before after from during through of early late mid circa around for to and or between')),
    ago: new Set(words('ago earlier later before after previously')),
    clock: new Set(words("am pm a.m. p.m. a.m p.m o'clock gmt utc est edt pst pdt cet bst ist")),
    before: new Set(words(LABELS)),
    streets: new Set(words(STREETS)),
    old: new Set(['old', 'olds']),
    aged: new Set(words('aged age ages')),
    older: new Set(words('over under above below')),
    persons: new Set(['i', 'he', 'she', 'who']),
    one: {
      word: new Set(['one']),
      before: new Set(words('no this that any each every which another some other such')),
      after: new Set(words("another of thing way reason such 's by who that which is was has for hand side more step else can could might would should must may")),
    },
    contests: new Set(words('win beat defeat lose draw lead trail victory defeat draw tie score vote win lead favor favour thrash edge split record ruling margin overtime penalty shoot-out')),
    idioms: new Set(['zero tolerance', 'zero sum', 'zero hour', 'ground zero', 'net zero', 'patient zero', 'sub zero', 'one way', 'two way', 'four wheel', 'square one', '911 calls', '911 call', 'cloud nine', 'two fold']),
  },
}

function words(list: string): string[] {
  return list.trim().split(/\s+/).filter(Boolean)
}

function phrases(list: string): string[] {
  return list.split(',').map(phrase => words(phrase).join(' ')).filter(Boolean)
}

function byName(rows: readonly (readonly [number, string])[]): Map<string, number> {
  return new Map(rows.flatMap(([value, names]) => words(names).map(name => [name, value] as const)))
}

function byPhrase(rows: readonly (readonly [Bound, string])[]): Map<string, Bound> {
  return new Map(rows.flatMap(([bound, list]) => phrases(list).map(phrase => [phrase, bound] as const)))
}

function tagged(direction: Direction, list: string): (readonly [string, Direction])[] {
  return words(list).map(word => [word, direction] as const)
}

function taggedAs(direction: Direction, list: string, formsOf: (word: string) => readonly string[]): (readonly [string, Direction])[] {
  return words(list).flatMap(word => formsOf(word).map(form => [form, direction] as const))
}

function nounForms(noun: string): string[] {
  return [noun, `${noun}s`]
}

function pastForms(verb: string): string[] {
  return IRREGULAR[verb]?.split(' ') ?? [`${stemOf(verb)}ed`]
}

/** What "-ed" and "-ing" are written on to. */
function stemOf(verb: string): string {
  if (/[^e]e$/.test(verb)) return verb.slice(0, -1)
  if (DOUBLING.has(verb)) return verb + verb.at(-1)!
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : verb
}

/** "drop", "drops", "dropped", "dropping". */
function verbForms(verb: string): string[] {
  const stem = stemOf(verb)
  const past = pastForms(verb)
  const third = /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
  return [verb, third, ...past, `${stem.replace(/i$/, 'y')}ing`]
}

function money(code: string): UnitWord {
  const { nouns, owners } = CURRENCIES.find(row => row.code === code)!
  const isPlain = PLAIN_NAMES[nouns[0]!] === code || !CURRENCIES.some(other => other.code !== code && other.nouns.includes(nouns[0]!))
  return { kind: 'money', code, name: isPlain ? nouns[0]! : `${owners[0]} ${nouns[0]}` }
}

/** "km/h" and "light-year" as the tokenizer cuts them. */
function cut(name: string): string {
  return name.replace(/\s*([-/°²³])\s*/g, ' $1 ').trim().replace(/\s+/g, ' ')
}

function unitNames(): Map<string, UnitWord> {
  const table = new Map<string, UnitWord>()
  for (const unit of phrases(TIME_UNITS)) for (const name of words(unit)) table.set(name, { kind: 'time', code: words(unit)[0]!, name: words(unit)[0]! })
  for (const { code, names } of UNITS) {
    // "a 5,000-square-foot house"
    for (const name of names) for (const spelling of [name, name.replaceAll(' ', '-')]) table.set(cut(spelling), { kind: 'measure', code, name: names[0]! })
  }
  for (const { code, nouns, owners, minor } of CURRENCIES) {
    const unit = money(code)
    const small = minor.length > 0 && { kind: 'money', code, name: minor[0]!, factor: 0.01 } as const
    for (const noun of nouns) if (ownersOf(noun).length === 1 || PLAIN_NAMES[noun] === code) table.set(noun, unit)
    if (small) for (const name of minor) if (!table.has(name)) table.set(name, small)
    for (const owner of owners) {
      for (const noun of nouns) table.set(`${owner} ${noun}`, unit)
      if (small) for (const name of minor) table.set(`${owner} ${name}`, small)
    }
  }
  for (const name of ['%', '٪', 'percent', 'per cent', 'pct', 'pct.', 'pc', 'percentage']) table.set(name, PERCENT)
  for (const name of ['percentage point', 'percentage points', 'percentage - point', 'percent point', 'percent points', 'per cent points', 'pp', 'ppt', 'ppts', '% points', '% point']) table.set(name, PERCENTAGE_POINT)
  for (const name of ['basis point', 'basis points', 'basis - point', 'bps', 'bp']) table.set(name, BASIS_POINT)
  return table
}

/** Names of money that mean nothing by themselves: "peso", "dinar", "crown". */
function sharedNames(): Map<string, SharedName> {
  const table = new Map<string, SharedName>()
  for (const noun of new Set(CURRENCIES.flatMap(({ nouns }) => nouns))) {
    const owners = ownersOf(noun)
    if (owners.length > 1 && !PLAIN_NAMES[noun]) table.set(noun, { name: singularOf(noun, owners[0]!.nouns), owners: owners.map(({ code, owners }) => ({ unit: money(code), owners })) })
  }
  return table
}

/** "crown" for "crowns", which some call "koruna" and others "krone"; "krone" for "kroner". */
function singularOf(noun: string, nouns: readonly string[]): string {
  return [noun.replace(/s$/, ''), noun, nouns[0]!].find(name => nouns.includes(name) && nouns.includes(`${name}s`)) ?? nouns[0]!
}

function ownersOf(noun: string) {
  return CURRENCIES.filter(({ nouns }) => nouns.includes(noun))
}
