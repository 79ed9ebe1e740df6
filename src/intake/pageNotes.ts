import { INSTEAD, KEPT_BACK } from './pageWording.ts'

/** What tells whether an article is whole. */
export interface Wholeness {
  /** The page without programs and drawings. */
  readonly html: string
  /** What its browser showed. */
  readonly shown: string
  /** The article's own words. */
  readonly body: string
}

/** Whole sentences for whoever relies on an article: that it is cut off, and how to get the rest. */
export function notesOn({ html, shown, body }: Wholeness): string[] {
  const isPaid = NOT_FREE.test(html)
  const isAsked = KEPT_BACK.test(shown)
  // Many pages of outlets with subscribers hold the whole article all the same; then it is long and does not break off.
  const isCut = (isPaid || isAsked) && (body.length < SHORT || BROKEN_OFF.test(body))
  return isCut ? [PART_ONLY] : []
}

const NOT_FREE = /"isAccessibleForFree"\s*:\s*"?false/i
const SHORT = 1500
const BROKEN_OFF = /(?:\.\.\.|…|\[…\])\s*$/

const PART_ONLY = 'The page shows only a part of the article; the rest seems to be for subscribers. Where you can read all of it, save the page in the browser or copy its text, and add that.'

/** Why there is no article where something else stands in its place; undefined when that cannot be told. */
export function reasonOfAbsence(shown: string): string | undefined {
  return shown.length < LONGEST_INSTEAD ? INSTEAD.find(([says]) => says.test(shown))?.[1] : undefined
}

const LONGEST_INSTEAD = 3000
