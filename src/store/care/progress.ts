/** How far a long piece of work has come. */
export interface Progress {
  /** What is done now, for people: "writing". */
  readonly step: string
  readonly done: number
  readonly total: number
}

export interface Watched {
  /** Ends the work; nothing of it stays. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}
