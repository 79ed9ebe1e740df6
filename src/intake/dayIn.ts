/** The first day that is written out in a line, as ISO 8601: "Posted on 19 November 2024 at noon" has 2024-11-19. Days that could be two are none: 3/4/2024. */
export function dayIn(line: string): string | undefined {
  const ymd = /(?<!\d)((?:19|20)\d\d)[-./年]\s?(\d{1,2})[-./月]\s?(\d{1,2})(?!\d)/.exec(line)
  if (ymd) return isoDay(ymd[1]!, Number(ymd[2]), ymd[3]!)
  const dmy = /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|\.|º)?(?:\s+(?:de|of))?[\s-]+(\p{L}{3,12})\.?,?(?:\s+de)?[\s-]+((?:19|20)\d\d)(?!\d)/u.exec(line)
  if (dmy && monthOf(dmy[2]!)) return isoDay(dmy[3]!, monthOf(dmy[2]!)!, dmy[1]!)
  const mdy = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/u.exec(line)
  if (mdy && monthOf(mdy[1]!)) return isoDay(mdy[3]!, monthOf(mdy[1]!)!, mdy[2]!)
  const dotted = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/.exec(line)
  if (dotted) return isoDay(dotted[3]!, Number(dotted[2]), dotted[1]!)
  const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/.exec(line)
  if (slashed && (Number(slashed[1]) > 12 || slashed[1] === slashed[2])) return isoDay(slashed[3]!, Number(slashed[2]), slashed[1]!)
  return slashed && Number(slashed[2]) > 12 ? isoDay(slashed[3]!, Number(slashed[1]), slashed[2]!) : undefined
}

function isoDay(year: string, month: number, day: string): string | undefined {
  const found = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === Number(day) ? found.toISOString().slice(0, 10) : undefined
}

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase()
  const at = MONTHS.findIndex(names => names.test(lower))
  return at < 0 ? undefined : at + 1
}

/** Months as pages of many countries name them. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan(?:uary|uar|vier|eiro|uari)?|enero|gennaio|янв(?:аря|арь)?)$/, /^(?:feb(?:ruary|ruar|rero|braio|ruari)?|fév(?:rier)?|fev(?:ereiro)?|фев(?:раля|раль)?)$/,
  /^(?:mar(?:ch|s|zo|ço|et)?|märz|maret|мар(?:та|т)?)$/, /^(?:apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|апр(?:еля|ель)?)$/, /^(?:may|mai|maio|mayo|maggio|mei|ма[яй])$/, /^(?:june?|juin|juni|junio|junho|giugno|июн[яь]?)$/,
  /^(?:july?|juli|juillet|julio|julho|luglio|июл[яь]?)$/, /^(?:aug(?:ust)?|août|ago(?:sto)?|agustus|авг(?:уста?)?)$/, /^(?:sept?(?:ember|embre|iembre)?|set(?:embro|tembre)?|сен(?:тября|тябрь)?)$/,
  /^(?:o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|ottobre|окт(?:ября|ябрь)?)$/, /^(?:nov(?:ember|embre|iembre|embro)?|ноя(?:бря|брь)?)$/, /^(?:de[csz](?:ember|embre|iembre|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|desember|дек(?:абря|абрь)?)$/,
]
