import { contentWords } from '../../src/export/view.ts'
import { shorten } from '../../src/export/clean.ts'
import type { Reading, Statement } from '../../src/doc/reading.ts'

/** The words of a statement after whoever says it: as quoted only where they are all in quotation marks, since others are the article's own for what he says. */
export function SaidWords({ reading, statement, most = Infinity }: { readonly reading: Reading; readonly statement: Statement; readonly most?: number }) {
  const words = shorten(contentWords(reading, statement), most)
  return statement.form === 'direct' ? <q dir="auto">{words}</q> : <span className="worded" dir="auto">{words}</span>
}
