import { MAX_TEXT_UNITS } from '../doc/article.ts'

/** Why a text is too long to be one article, as a whole sentence; undefined where it is not. */
export function tooLong({ length }: string): string | undefined {
  return length > MAX_TEXT_UNITS ? `This text has ${grouped(length)} characters, and one article may have ${grouped(MAX_TEXT_UNITS)}. Divide it into several files.` : undefined
}

function grouped(number: number): string {
  return number.toLocaleString('en')
}
