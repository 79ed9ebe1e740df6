/** The worksheet that somebody had open last in this window, to which he may attach words that he finds elsewhere. */
export interface AtHand {
  readonly check: string
  readonly words: string
}

const KEY = 'worksheet at hand'

export const atHand = {
  get(): AtHand | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as AtHand | null ?? undefined
    } catch {
      return undefined
    }
  },
  set(sheet: AtHand): void {
    sessionStorage.setItem(KEY, JSON.stringify(sheet))
  },
}
