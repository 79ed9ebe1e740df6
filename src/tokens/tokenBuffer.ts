import type { TokenLexicon } from '../doc/lexicon.ts'
import { Interner } from './interner.ts'

const LONGEST_CONTRACTION = 9

/** A growing list of tokens in flat columns, with their distinct forms. Cuts words that are written as one: "cannot", "gonna". */
export class TokenBuffer {
  readonly text: string
  starts: Int32Array
  ends: Int32Array
  forms: Int32Array
  count = 0
  readonly #interner: Interner
  readonly #lexicon: TokenLexicon
  /** Where each form is cut; 0 for nowhere. */
  readonly #cuts: number[] = []

  constructor(text: string, lexicon: TokenLexicon) {
    const room = Math.max(64, text.length >> 2)
    this.text = text
    this.starts = new Int32Array(room)
    this.ends = new Int32Array(room)
    this.forms = new Int32Array(room)
    this.#interner = new Interner(text)
    this.#lexicon = lexicon
  }

  /** The distinct forms in order of first appearance. */
  get distinct(): readonly string[] {
    return this.#interner.forms
  }

  push(start: number, end: number): void {
    const form = this.#interner.intern(start, end)
    if (form === this.#cuts.length) this.#cuts.push(this.#cutOf(this.distinct[form]!))
    const cut = this.#cuts[form]!
    if (!cut) return this.#add(start, end, form)
    this.push(start, start + cut)
    this.push(start + cut, end)
  }

  #cutOf(form: string): number {
    return form.length <= LONGEST_CONTRACTION ? (this.#lexicon.contractions.get(form.toLowerCase()) ?? 0) : 0
  }

  #add(start: number, end: number, form: number): void {
    if (this.count === this.starts.length) this.#grow()
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.forms[this.count++] = form
  }

  #grow(): void {
    this.starts = doubled(this.starts)
    this.ends = doubled(this.ends)
    this.forms = doubled(this.forms)
  }
}

function doubled(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}
