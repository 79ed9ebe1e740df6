import { calendarDay, dayNumber } from './calendar.ts'
import type { CalendarDay } from './calendar.ts'

interface Platform {
  /** Where the number of a page stands in its address. */
  readonly pattern: RegExp
  /** Bits below the time. */
  readonly shift: bigint
  /** Units of the time in a second, and when it began to count, in seconds from 1970. */
  readonly perSecond: bigint
  readonly epoch: bigint
}

/** Platforms that make the numbers of their pages from the time. Numbers are bounded, so that no address costs much. */
const PLATFORMS: readonly Platform[] = [
  { pattern: /\btoutiao\.com\/(?:article\/|group\/|item\/|i|a|w\/|video\/)?(\d{19})\b/, shift: 32n, perSecond: 1n, epoch: 0n },
  { pattern: /\bixigua\.com\/(?:i)?(\d{19})\b/, shift: 32n, perSecond: 1n, epoch: 0n },
  { pattern: /\b(?:tiktok|douyin)\.com\/(?:@[\w.]{1,40}\/)?video\/(\d{19})\b/, shift: 32n, perSecond: 1n, epoch: 0n },
  { pattern: /\b(?:twitter|x)\.com\/\w{1,40}\/status\/(\d{15,19})\b/, shift: 22n, perSecond: 1000n, epoch: 1_288_834_974n },
]

/** The day on which a page was made, as the number in its address tells; undefined for addresses that tell none. */
export function dayOfPage(url: string): CalendarDay | undefined {
  for (const { pattern, shift, perSecond, epoch } of PLATFORMS) {
    const number = pattern.exec(url)?.[1]
    if (!number) continue
    const seconds = (BigInt(number) >> shift) / perSecond + epoch
    const day = Number(seconds / 86_400n)
    return day > FIRST && day < LAST ? calendarDay(day) : undefined
  }
  return undefined
}

/** Before and after these days such a number is chance. */
const FIRST = dayNumber(2010, 1, 1)
const LAST = dayNumber(2060, 1, 1)
