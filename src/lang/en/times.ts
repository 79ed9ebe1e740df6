import type { TenseLexicon, TimeKind, TimeLexicon, TimeRule, TimeUnit, TimeWord } from '../../doc/lexicon.ts'
import { DATED_EVENTS } from './datedEvents.ts'
import { LUNAR_NEW_YEARS, NAMED_DAYS } from './namedDays.ts'

const MONTHS = [
  'january jan jan.', 'february feb feb.', 'march mar mar.', 'april apr apr.', 'may', 'june jun jun.', 'july jul jul.', 'august aug aug.', 'september sept sept. sep sep.',
  'october oct oct.', 'november nov nov.', 'december dec dec.',
]
/** Beside the name of a day its short ones and its plural. */
const WEEKDAYS = [
  ['monday mon mon.', 'mondays'], ['tuesday tue tue. tues tues.', 'tuesdays'], ['wednesday wed wed.', 'wednesdays'], ['thursday thu thu. thur thur. thurs thurs.', 'thursdays'],
  ['friday fri fri.', 'fridays'], ['saturday sat sat.', 'saturdays'], ['sunday sun sun.', 'sundays'],
] as const
/** Names that are other words as well, in lower case or as a verb. */
const OTHER_WORDS = words('march mar may august jan jun dec sep sept apr mon sat sun wed thu fri')
const UNITS: readonly (readonly [TimeUnit, string, string])[] = [
  ['SEC', 'sec.', 'seconds secs'], ['MIN', 'minute min.', 'minutes mins mins.'], ['H', 'hour hr hr.', 'hours hrs hrs.'], ['D', 'day', 'days'], ['W', 'week wk', 'weeks wks'],
  ['WE', 'weekend week-end', 'weekends week-ends'], ['M', 'month', 'months'], ['Q', 'quarter', 'quarters'], ['Y', 'year yr yr.', 'years yrs yrs.'], ['DE', 'decade', 'decades'],
  ['CE', 'century', 'centuries'], ['ML', 'millennium', 'millennia millenniums'],
]
const PARTS = [['MO', 'morning', 'mornings'], ['AF', 'afternoon', 'afternoons'], ['EV', 'evening', 'evenings'], ['NI', 'night', 'nights']] as const
const SEASONS = ['spring springtime', 'summer summertime', 'autumn fall', 'winter wintertime']
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ORDINALS = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
  twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first`
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'
const ZONES = `gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest eet eest msk ist jst kst hkt sgt aest aedt wib eat cat wat`

const REFS: readonly (readonly [string, string])[] = [
  ['PRESENT_REF', 'now; right now; just now; currently; current; at present; presently; at the moment; at this moment; nowadays; these days; the time being; the present; at this time; at the present time; present - day'],
  ['PAST_REF', 'recently; recent; lately; previously; formerly; the past; the recent past; the distant past; long ago; the old days; the good old days; not long ago; in days gone by; years past'],
  ['FUTURE_REF', 'soon; the future; the near future; the foreseeable future; the distant future; the not too distant future; as soon as possible; in due course; in the coming days'],
]
const SETS: readonly (readonly [string, string])[] = [
  ['PT1H', 'hourly'], ['P1D', 'daily; day - to - day; every single day'], ['P1W', 'weekly'], ['P2W', 'biweekly; fortnightly; bi - weekly; bi-weekly'], ['P1M', 'monthly; month - to - month'], ['P2M', 'bimonthly'],
  ['P3M', 'quarterly'], ['P6M', 'biannually; semiannually; semi - annually; semiannual; semi-annual'], ['P1Y', 'annually; yearly; annual'], ['P2Y', 'biennial; biennially'], ['P1D', 'nightly'],
  ['XXXX-WXX-WE', 'weekends; on weekends'],
]

/** What only looks like a time: titles of programmes and papers, marches, games. */
const NO_TIMES = `
  usa today; today show; the today show; today programme; sunday times; sunday telegraph; sunday mail; sunday express; saturday night live; monday night football; sunday night football;
  monday night baseball; sunday night baseball; march madness; march on washington; march for life; march for our lives; million man march; 60 minutes; 48 hours; 24 hours news; now that;
  day by day basis; rainy day; big day; field day; moment of the day; day care; night club; night vision; day trader; spring break; spring roll; summer school; fall guy; winter sports; prague spring;
  arab spring; winter olympics; summer olympics; winter games; summer games; olympic winter games; second half of the match; in a minute; for a second; any day; one day soon; rush hour; happy hour; zero hour; eleventh hour;
  minutes of the meeting; meeting minutes; darkest hour; finest hour; hour of need; light year; light years; leap year; gap year; new year resolution; man of the year; person of the year; player of the year; book of the year;
  woman of the year; athlete of the year; word of the year; team of the year; rookie of the year; coach of the year; teacher of the year; song of the year; album of the year; time of day; day of reckoning; the last night; the first night; late - night; late night show; late night shows; late night host; late night comedy; late night talk; late night television; late night tv; now and then; now and again; every now and then; as soon as; soon after; soon as; time after time
`

function timeWords(): Map<string, TimeWord> {
  const all = new Map<string, TimeWord>()
  const add = (phrases: Iterable<string>, word: TimeWord) => {
    for (const phrase of phrases) all.set(phrase, { ...all.get(phrase), ...word })
  }
  for (const [when, names] of NAMED_DAYS) add(names.split('; '), { named: when, only: 'name' })
  MONTHS.forEach((names, i) => add(words(names), { month: i + 1 }))
  WEEKDAYS.forEach(([names, plural], i) => {
    add(words(names), { weekday: i + 1 })
    add([plural], { weekdays: i + 1 })
  })
  for (const word of OTHER_WORDS) add([word], { only: 'name' })
  for (const [unit, singular, plural] of UNITS) {
    add(words(singular), { unit })
    add(words(plural), { units: unit })
  }
  for (const [part, singular, plural] of PARTS) {
    add([singular], { part })
    add([plural], { parts: part })
  }
  add(['dawn', 'daybreak', 'sunrise'], { part: 'DT', only: 'noun' })
  add(['noon', 'midday', 'noontime'], { clock: '12:00' })
  add(['midnight'], { clock: '24:00' })
  SEASONS.forEach((names, season) => add(words(names), { season, only: 'noun' }))
  words(NUMBERS).forEach((word, number) => add([word], { number }))
  words(TENS).forEach((word, i) => add([word], { number: 20 + 10 * i }))
  words(ORDINALS).forEach((word, i) => {
    add([word.replace('-', ' - ')], { ordinal: i + 1, day: i + 1 })
  })
  words(DECADES).forEach((word, i) => {
    add([word], { decadeName: 1920 + 10 * i })
    add([`nineteen ${word}`], { decade: 1920 + 10 * i })
  })
  add(list('half a dozen; half - dozen; a half dozen; a half - dozen'), { number: 6 })
  add(['hundred'], { scale: 100 })
  add(['thousand'], { scale: 1000 })
  add(['million'], { scale: 1e6 })
  add(['billion'], { scale: 1e9 })
  add(['dozen', 'dozen or so'], { scale: 12 })
  add(list('several; few; a few; some; many; a couple of; couple of; a couple; a number of; a handful of; dozens of; tens of; scores of; hundreds of; thousands of; countless; various; multiple; untold; quite a few; a good few; umpteen; numerous; a matter of; mere'), { vague: true })
  add(['once'], { times: 1 })
  add(['twice'], { times: 2 })
  add(['thrice'], { times: 3 })
  for (const quarter of [1, 2, 3, 4]) add([`q${quarter}`], { quarter })
  for (const half of [1, 2]) add([`h${half}`], { half })
  add(['today'], { offset: 0 })
  add(['yesterday', 'yesterday'], { offset: -1 })
  add(['tomorrow'], { offset: 1 })
  add(['the day before yesterday'], { offset: -2 })
  add(['the day after tomorrow'], { offset: 2 })
  add(['last'], { which: -1, only: 'no-verb' })
  add(['this', 'this very', 'the current', 'current', 'this past'], { which: 0 })
  add(['this past', 'this last'], { which: -1 })
  add(['next', 'this coming', 'the coming', 'coming', 'upcoming', 'the upcoming', 'this next'], { which: 1 })
  add(list('previous; prior; the previous; the preceding; the prior; the immediately preceding'), { turn: -1 })
  add(list('that; that same; that very; the same; the very same; this same'), { turn: 0 })
  add(list('the following; the ensuing; the subsequent; the very next'), { turn: 1 })
  add(['early', 'earlier', 'early on'], { edge: 'START' })
  add(['mid', 'mid -'], { edge: 'MID' })
  add(['late', 'later'], { edge: 'END' })
  add(list('beginning of; start of; the beginning of; the start of; the early part of; the early days of; the early hours of; the small hours of; the first part of; the dawn of; the very beginning of; the opening of'), { edgeOf: 'START' })
  add(list('middle of; the middle of'), { edgeOf: 'MID' })
  add(list('end of; the end of; the very end of; the close of; the latter part of; the last part of; the later part of; the tail end of'), { edgeOf: 'END' })
  add(list('about; around; approximately; roughly; nearly; almost; some; circa; c.; ca.; close to; close of; somewhere around; an estimated; estimated'), { mod: 'APPROX' })
  add(list('around; approximately; roughly; circa; c.; ca.; somewhere around'), { dated: true })
  add(list('more than; over; well over; longer than; just over; a little over; a little more than; just more than; slightly over; upwards of; upward of; in excess of'), { mod: 'MORE_THAN' })
  add(list('less than; fewer than; under; just under; a little under; a little less than; barely; not quite'), { mod: 'LESS_THAN' })
  add(list('at least; no less than; no fewer than; a minimum of'), { mod: 'EQUAL_OR_MORE' })
  add(list('at most; no more than; up to; as much as; as many as; no longer than; a maximum of; not more than; at the most'), { mod: 'EQUAL_OR_LESS' })
  add(words(ZONES).flatMap(zone => [zone, `${zone}.`]), { zone: 'zone' })
  add(['a.m.', 'am', 'a.m'], { meridiem: 0 })
  add(['p.m.', 'pm', 'p.m'], { meridiem: 12 })
  add(['bc', 'b.c.', 'bce', 'b.c.e.'], { era: 'BC', only: 'capitals' })
  add(['ad', 'a.d.', 'ce', 'c.e.'], { era: 'AD', only: 'capitals' })
  add(words('more full straight consecutive long additional further successive whole short calendar business working trading extra solid entire other single'), { filler: true })
  for (const [unit, form] of [['D', 'day'], ['W', 'week'], ['M', 'month'], ['Y', 'year'], ['DE', 'decade'], ['H', 'hour'], ['CE', 'century']] as const) add([`${form}long`, `${form} - long`, `${form}-long`], { long: unit })
  for (const [ref, phrases] of REFS) add(list(phrases), { ref })
  add(['current', 'recent'], { only: 'modifier' })
  for (const [set, phrases] of SETS) add(list(phrases), { set })
  add(list(NO_TIMES), { never: true })
  return all
}

/** How English puts them together. What starts in capitals with a dollar sign is one of the pieces below. */
const PIECES: Readonly<Record<string, string>> = {
  $COUNT: '(NUMBER | (a | an) SCALE | a | an | VAGUE SCALE?)',
  $ANY: '(UNIT | UNITS)',
  $DASH: '(- | – | — | −)',
  $TO: '(- | – | — | − | to | / | or)',
  $YEAR: '(,? YEAR)?',
  $SEEN: '(WHICH | TURN)',
  $END: '[. | , | ; | : | " | ” | — | – | and | but | in | when | that | with | as]',
}

type Row = readonly [by: string, pattern: string, kind: TimeKind, given?: TimeRule['given']]

const ROWS: readonly Row[] = [
  // Days
  ['written-date', 'DATE', 'date'],
  ['date', '(WEEKDAY ,?)? MONTH the? DAY $YEAR', 'date'],
  ['date', '(WEEKDAY ,?)? the? DAY of? MONTH $YEAR', 'date'],
  ['date', 'WEEKDAY the DAY $END', 'date'],
  ['days-of-month', 'MONTH DAY $TO DAY:last $YEAR', 'date'],
  ['days-of-month', 'DAY $TO DAY:last of? MONTH $YEAR', 'date'],
  ['date-of-year', 'MONTH DAY ,? of? the? $SEEN UNIT', 'date'],
  ['date-of-year', 'DAY of? MONTH ,? of? the? $SEEN UNIT', 'date'],
  ['seen-date', 'the? $SEEN MONTH DAY?', 'date'],
  ['named-day', 'the? NAMED $YEAR', 'date'],
  ['named-day', 'NAMED of? $SEEN UNIT', 'date'],
  ['named-day', '$SEEN NAMED', 'date'],
  ['nth-weekday', 'the ORDINAL WEEKDAY (of | in) MONTH YEAR?', 'date'],
  ['nth-weekday', 'the last WEEKDAY (of | in) MONTH YEAR?', 'date', { ordinal: -1 }],
  ['weekday', 'WEEKDAY PART?', 'date'],
  ['weekday', '(EDGE on | EDGEOF) WEEKDAY PART?', 'date'],
  ['weekday', 'WEEKDAY of? $SEEN UNIT', 'date'],
  ['seen-weekday', 'the? $SEEN WEEKDAY PART?', 'date'],
  ['day-from-today', 'OFFSET PART?', 'date'],
  ['day-from-today', 'tonight', 'date', { offset: 0, part: 'NI' }],
  ['day-from-today', 'overnight', 'date', { offset: 0, part: 'NI' }],
  ['seen-part-of-day', '$SEEN PART', 'date'],
  ['seen-part-of-day', 'the next PART', 'date', { turn: 1 }],
  ['part-of-day', '[in | on | during | by | through | until | throughout | of | for | into] the PART', 'date', { turn: 0 }],
  ['part-of-day', 'the? EDGE $DASH? PART hours?', 'date', { turn: 0 }],
  ['part-of-day', '[at | before | by | until] dawn', 'date', { turn: 0, part: 'DT' }],
  ['part-of-day', 'the PART before $END', 'date', { turn: -1 }],
  // Months, years and what lies between
  ['month', 'MONTH ((, | of | in)? YEAR)?', 'date'],
  ['month', 'EDGE in MONTH $YEAR', 'date'],
  ['year', 'EDGE in YEAR', 'date'],
  ['month-of-year', 'MONTH of? the? $SEEN UNIT', 'date'],
  ['months', 'MONTH ($DASH | /) MONTH:last $YEAR', 'date'],
  ['years', '(the years)? YEAR $DASH (YEAR:last | TWO:last)', 'date'],
  ['years', 'YEAR / (YEAR:last | TWO:last)', 'date'],
  ['year', 'YEAR', 'date'],
  ['year', 'the year YEAR', 'date'],
  ['year-of-era', '(NUMBER | YEAR) ERA', 'date'],
  ['year-of-era', 'ERA (NUMBER | YEAR)', 'date'],
  ['fiscal-year', 'the? (fiscal | financial) ($DASH? year)? YEAR', 'date', { fiscal: true }],
  ['fiscal-year', 'the? YEAR (fiscal | financial) year', 'date', { fiscal: true }],
  ['fiscal-year', 'FISCAL', 'date'],
  ['fiscal-year', 'fy YEAR', 'date', { fiscal: true }],
  ['fiscal-years', 'the? (fiscal | financial | academic | school)? ($DASH? year)? YEAR $DASH (YEAR:last | TWO:last) (fiscal | financial | academic | school) year', 'date'],
  ['seen-fiscal-year', 'the? $SEEN (fiscal | financial) year', 'unit', { unit: 'Y', fiscal: true }],
  ['half-year', 'the? ORDINAL $DASH? half (of | in)? YEAR', 'date', { grain: 'HY' }],
  ['half-year', 'the? ORDINAL $DASH? half of (the | $SEEN) year', 'date', { grain: 'HY' }],
  ['half-year', '[in | for | during] the ORDINAL half $SEEN year', 'date', { grain: 'HY' }],
  ['half-year', 'ORDINAL - half', 'date', { grain: 'HY' }],
  ['half-year', 'HALF of? YEAR', 'date'],
  ['quarter', 'the? ORDINAL $DASH? quarter (of | in)? (fiscal year?)? YEAR?', 'date', { grain: 'Q' }],
  ['quarter', 'the? (fiscal | financial) ORDINAL $DASH? quarter', 'date', { grain: 'Q' }],
  ['quarter', 'the? ORDINAL (fiscal | financial) quarter (of YEAR)?', 'date', { grain: 'Q' }],
  ['quarter', "the? YEAR ('s)? ORDINAL $DASH? quarter", 'date', { grain: 'Q' }],
  ['quarter', 'the? ORDINAL quarter of? (the | $SEEN) (fiscal | financial)? year', 'date', { grain: 'Q' }],
  ['quarter', "$SEEN year 's ORDINAL $DASH? quarter", 'date', { grain: 'Q' }],
  ['quarter', 'QUARTER of? YEAR?', 'date'],
  ['season', 'SEASON of? YEAR', 'date'],
  ['season', 'the SEASON (of? YEAR)?', 'date'],
  ['season', "(the? $SEEN | YEAR 's) SEASON", 'date'],
  ['season', '[in | by | since | until | till | through | during | from | to | for | throughout | before | after | midway | and | or] SEASON', 'date'],
  ['decade', '(the | that | those)? DECADE', 'date'],
  ['decade', 'the EDGE $DASH? DECADE', 'date'],
  ['decade', 'the (EDGE $DASH?)? DECADENAME', 'date'],
  ['decade', 'EDGE $DASH? DECADENAME', 'date'],
  ['century', '(the EDGE? $DASH?)? HUNDRED', 'date'],
  ['century', 'the EDGE $DASH? ORDINAL $DASH? century', 'date', { grain: 'CE' }],
  ['century', 'the? ORDINAL $DASH? century ERA?', 'date', { grain: 'CE' }],
  // Units seen from here
  ['seen-unit', 'the? $SEEN UNIT', 'unit'],
  ['seen-unit', 'EDGE in (the | $SEEN) UNIT', 'unit'],
  ['edge-of-unit', 'EDGEOF (the | $SEEN) UNIT', 'unit'],
  ['edge-of-unit', 'EDGEOF UNIT', 'unit'],
  ["edge-of-unit", "(the | $SEEN)? UNIT ($DASH | 's)? end", 'unit', { edge: 'END' }],
  ['edge-of-unit', 'yearend', 'unit', { unit: 'Y', edge: 'END' }],
  ['edge-of-unit', '(midyear | mid-year | mid - year)', 'unit', { unit: 'Y', edge: 'MID' }],
  ['edge-of-unit', '(midweek | mid-week | mid - week)', 'unit', { unit: 'W', edge: 'MID' }],
  ['told-unit', '[for] the UNIT $END', 'unit', { turn: 0 }],
  ['told-unit', '[in | for | during | from | of | throughout] (the | that) quarter', 'unit', { turn: 0, unit: 'Q' }],
  ['told-unit', 'the (day | night) itself', 'unit', { turn: 0, unit: 'D' }],
  ['weekend', 'the weekend', 'unit', { unit: 'WE' }],
  ['weekend', '[on | at] weekend', 'unit', { unit: 'WE' }],
  ['unit-before', 'the UNIT before $END', 'unit', { turn: -1 }],
  ['unit-before', 'the UNIT (earlier | previously)', 'unit', { turn: -1 }],
  ['unit-after', 'the UNIT after $END', 'unit', { turn: 1 }],
  ['unit-after', 'the UNIT later', 'unit', { turn: 1 }],
  // Distances
  ['time-ago', '$COUNT FILLER? $ANY ((or so) | (or more))? ago', 'shift', { sign: -1 }],
  ['time-ago', '$COUNT $ANY back $END', 'shift', { sign: -1 }],
  ['time-ago', '(a | an) $ANY and a half ago', 'shift', { sign: -1, number: 1.5 }],
  ['time-ago', '$COUNT $ANY (and | ,) $COUNT:second $ANY:second ago', 'shift', { sign: -1 }],
  ['time-ago', 'NUMBER $TO NUMBER:high $ANY ago', 'shift', { sign: -1 }],
  ['time-ago', '(half a | a half $DASH? | half $DASH) UNIT ago', 'shift', { sign: -1, number: 0.5 }],
  ['time-ago', '(a | the)? quarter ($DASH | of a) century ago', 'shift', { sign: -1, unit: 'Y', number: 25 }],
  ['long-ago', '(UNITS | ages) ago', 'ref', { ref: 'PAST_REF' }],
  ['time-earlier', '$COUNT $ANY (earlier | previously | prior | beforehand)', 'shift', { sign: -1, told: true }],
  ['time-earlier', '$COUNT $ANY before $END', 'shift', { sign: -1, told: true }],
  ['time-later', '$COUNT $ANY (later | afterward | afterwards | thereafter | on $END)', 'shift', { sign: 1, told: true }],
  ['time-later', '$COUNT $ANY after $END', 'shift', { sign: 1, told: true }],
  ['long-later', 'UNITS (later | afterward | afterwards)', 'shift', { sign: 1, told: true, vague: true }],
  ['long-earlier', 'UNITS earlier', 'shift', { sign: -1, told: true, vague: true }],
  ['time-from-now', '$COUNT $ANY (from now | hence | from today)', 'shift', { sign: 1 }],
  ['time-from-now', "$COUNT $ANY (' | 's) time", 'shift', { sign: 1 }],
  ['year-earlier', "the? (year | year 's) $DASH (earlier | ago) ORDINAL? (UNIT:of | period)", 'shift', { sign: -1, told: true, unit: 'Y', number: 1 }],
  ['time-before-today', '$COUNT UNIT ago today', 'shift', { sign: -1 }],
  // Lengths
  ['duration', '$COUNT (FILLER | of)? $ANY ((or so) | (or more))?', 'duration'],
  ['duration', '(NUMBER | a | an | VAGUE) $DASH $ANY', 'duration'],
  ['duration', 'NUMBER $DASH? second', 'duration', { unit: 'SEC' }],
  ['duration', '$COUNT $ANY (and | , | , and) $COUNT:second $ANY:second', 'duration'],
  ['duration', 'NUMBER $ANY NUMBER:second $ANY:second', 'duration'],
  ['duration', 'NUMBER - plus UNITS', 'duration', { mod: 'MORE_THAN' }],
  ['duration', '(a | an | one) UNIT and a half', 'duration', { number: 1.5 }],
  ['duration', '(a | the)? half (- | a | an)? UNIT', 'duration', { number: 0.5 }],
  ['duration', '(a | the)? quarter ($DASH | of a) century', 'duration', { unit: 'Y', number: 25 }],
  ['duration', 'three quarters of an hour', 'duration', { unit: 'MIN', number: 45 }],
  ['duration-range', '(between | from)? NUMBER $TO NUMBER:high FILLER? UNITS', 'duration'],
  ['duration-range', 'between NUMBER and NUMBER:high UNITS', 'duration'],
  ['duration-range', 'NUMBER $TO NUMBER:high - $ANY', 'duration'],
  ['stretch', '(the | these | those | its | his | her | their)? (past | WHICH | previous | first | ORDINAL | final | closing | opening) $COUNT FILLER? $ANY', 'duration', { isBounded: true }],
  ['stretch', 'the (following | ensuing | preceding | intervening) $COUNT FILLER? $ANY', 'duration', { isBounded: true }],
  ['stretch', 'the? past UNIT', 'duration', { number: 1, isBounded: true }],
  ['stretch', 'the (past | last | next) half $DASH? UNIT', 'duration', { number: 0.5, isBounded: true }],
  ['stretch', 'the? (past | last | next) UNIT and a half', 'duration', { number: 1.5, isBounded: true }],
  ['seen-unit', '[over | in | during | for | of] the last quarter', 'unit', { which: -1, unit: 'Q' }],
  ['stretch', '[over | in | during | within | for | throughout | of] the (last | next | coming | following) UNIT', 'duration', { number: 1, isBounded: true }],
  ['stretch', '(all | the entire | the whole | the full | an entire | a whole | a full) (of the)? UNIT', 'duration', { number: 1, isBounded: true }],
  ['stretch', 'all UNIT long', 'duration', { number: 1, isBounded: true }],
  ['stretch', 'another (UNIT | NUMBER $ANY)', 'duration', { isBounded: true }],
  ['stretch', 'another VAGUE $ANY', 'duration', { isBounded: true }],
  ['stretch', '[a | an]? LONG', 'duration', { number: 1, isBounded: true }],
  ['stretch', 'NUMBER $DASH $ANY $DASH long', 'duration', { isBounded: true }],
  ['some-time', '[for | in | over | after | within | of | took | take | takes | by | through | during | lasted | last | lasts | spent | spend | spending | about | before | and | or | with | than | under | require | requires] UNITS', 'duration', { vague: true }],
  ['some-time', 'UNITS [of | - | before | after | since | into | away]', 'duration', { vague: true }],
  ['some-time', 'decade [- old]', 'duration', { unit: 'DE' }],
  ['some-time', 'century [- old]', 'duration', { unit: 'CE' }],
  ['some-time', '(the | these | those | many) (last | past | next) VAGUE UNITS', 'duration'],
  ['recent-time', '(the | these)? (more)? recent UNITS', 'ref', { ref: 'PAST_REF' }],
  ['recent-time', '(the | these)? past UNITS', 'ref', { ref: 'PAST_REF' }],
  ['recent-time', '[over | in | during | for] the (last | latest) UNITS', 'ref', { ref: 'PAST_REF' }],
  ['coming-time', '(the)? (coming | upcoming | next) UNITS', 'ref', { ref: 'FUTURE_REF' }],
  // Repetitions
  ['set', 'SET', 'set'],
  ['set', '(every | each) (single | and every | passing | successive)? UNIT', 'set', { number: 1 }],
  ['set', 'every other UNIT', 'set', { number: 2 }],
  ['set', 'every ORDINAL UNIT', 'set', { number: 1 }],
  ['set', 'every $COUNT $ANY', 'set'],
  ['set', '(every | each) WEEKDAY PART?', 'set'],
  ['set', '(every | each) MONTH DAY?', 'set'],
  ['set', '(every | each) SEASON', 'set'],
  ['set', '(every | each) PART', 'set'],
  ['set', '(every | each) NAMED', 'set'],
  ['set', 'WEEKDAYS', 'set'],
  ['set', 'WEEKDAY PARTS', 'set'],
  ['set', '(TIMES | NUMBER times | several times | VAGUE times) (a | an | per | each | every) UNIT', 'set', { number: 1 }],
  ['set', '(TIMES | NUMBER times) every $COUNT UNITS', 'set'],
  ['set', '[NUMBER | SCALE | % | percent | times | dollars | people | euros | barrels | tons | tonnes | cases | deaths | miles | hours | days] (a | an) UNIT', 'set', { number: 1 }],
  ['set', '(per | a | an) UNIT [per | for]', 'set', { number: 1 }],
  ['set', 'per UNIT', 'set', { number: 1 }],
  ['set', 'UNIT (after | by) UNIT:second', 'set', { number: 1 }],
  // Vague times
  ['vague-time', 'REF', 'ref'],
  ['vague-time', 'the? future [. | , | ; | of]', 'ref', { ref: 'FUTURE_REF' }],
  ['vague-time', '[may | might | could | will | would | can | should] one day', 'ref', { ref: 'FUTURE_REF' }],
  ['vague-time', '(some day | someday)', 'ref', { ref: 'FUTURE_REF' }],
  // Times of day
  ['time-of-day', 'CLOCK MERIDIEM? ((local time) | ZONE)?', 'clock'],
  ['time-of-day', 'FOURDIGITS MERIDIEM ((local time) | ZONE)?', 'clock'],
  ['time-of-day', "NUMBER MERIDIEM ((local time) | ZONE)?", 'clock'],
  ['time-of-day', "NUMBER o'clock (in the PART)?", 'clock'],
  ['time-of-day', '(NUMBER | CLOCK) in the PART', 'clock'],
  ['time-of-day', 'FOURDIGITS (hrs | hours)? ZONE', 'clock'],
]

function timeRules(): TimeRule[] {
  return ROWS.map(([by, pattern, kind, given]) => ({ by, pattern: expand(pattern), kind, ...(given && { given }) }))
}

/** A piece's name after it ("$COUNT:second") goes to every part of it. */
function expand(pattern: string): string {
  return pattern.replace(/(\$[A-Z]+)(:\w+)?/g, (_, piece: string, label = '') => PIECES[piece]!.replace(/[A-Z]{2,}/g, part => part + label))
}

const tense: TenseLexicon = {
  future: new Set(['will', 'shall', "'ll", 'wo', 'would', "'d", 'may', 'might', 'must', 'should', 'can']),
  unlessNegated: new Set(['could']),
  negations: new Set(['not', "n't", 'never']),
  planning: new Set(words('schedule plan expect slate due forecast predict anticipate tentatively upcoming forthcoming deadline ultimatum expected planned scheduled likely run-up')),
  promising: new Set(words('set hope intend aim prepare promise vow pledge agree propose project poise bind book postpone delay reschedule target urge ask order call invite want threaten go need extend push move prolong adjourn expire await')),
  telling: new Set(words('say tell report write show quote suggest indicate reveal mark')),
  have: 'have',
  ahead: new Set(['by', 'until', 'till', 'before']),
  towards: new Set(['for', 'to', 'until', 'till', 'by']),
  until: new Set(['until', 'till']),
  coming: new Set(['before', 'until', 'till', 'ahead']),
  behind: new Set(['since', 'after', 'from', 'over', 'about', 'following']),
  since: 'since',
}

/** English times as data. */
export const times: TimeLexicon = {
  words: timeWords(),
  prefixes: new Map<string, TimeWord>([['mid-', { edge: 'MID' }], ['pre-', { mod: 'BEFORE' }], ['post-', { mod: 'AFTER' }], ['fy', { fiscal: true }]]),
  endings: { ordinal: ['st', 'nd', 'rd', 'th'], decade: ['s', "'s"] },
  numbers: { hyphen: '-', and: 'and', half: ['a', 'half'] },
  lunarNewYears: { from: 2000, days: LUNAR_NEW_YEARS },
  rules: timeRules(),
  joining: new Set(['on', 'at', ',', 'of', 'around', 'about', 'by']),
  neverAlone: new Set(words('jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun')),
  spans: new Set(['to', 'through', 'until', 'and', 'or', '-', '–', '—', '/', ',']),
  ages: { after: ['- old', 'old', 'older', 'younger', 'young', 'of age', '- olds', 'olds'], before: ['aged', 'age'] },
  years: {
    before: new Set(words('in since by until till through during from of after before around circa about between throughout year (')),
    between: new Set(words('and to or - – —')),
    after: new Set(words('people troops soldiers men women dollars euros pounds miles km kilometers kilometres meters metres feet percent % tons tonnes barrels jobs homes')),
    never: new Set(words('$ £ € ¥ # no. no nos. number flight highway route room boeing section article page pages top model mazda windows resolution km us$ usd eur')),
    sums: new Set(words('total number group sum average maximum minimum record crowd force team')),
  },
  tense,
  monthNames: words('January February March April May June July August September October November December'),
  datedEvents: DATED_EVENTS,
  indefinite: new Set(['a', 'an', 'one']),
  placePrepositions: new Set(['in', 'at']),
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

function list(text: string): string[] {
  return text.trim().split(/;\s*/)
}
