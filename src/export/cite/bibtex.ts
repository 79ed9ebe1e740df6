import { referenceOf } from './reference.ts'
import type { Citation } from './citation.ts'

/** An entry for BibTeX's and biblatex's lists, in UTF-8 as biber reads them. What has no address is of no kind that they know. */
export function bibtexEntry(citation: Citation): string {
  const { id, title, outlet, writers, issued, accessed, url, language, note } = referenceOf(citation)
  const fields: Readonly<Record<string, string | undefined>> = {
    // In braces of its own each name is whole, with all its commas and each "and".
    author: writers.length ? writers.map(name => `{${inTex(name)}}`).join(' and ') : undefined,
    // So no style makes small letters of its capitals.
    title: title === undefined ? undefined : `{${inTex(title)}}`,
    organization: outlet === undefined ? undefined : `{${inTex(outlet)}}`,
    date: issued?.join('-'), url: url?.replace(/[\\{}]/g, encodeURIComponent), urldate: accessed?.join('-'), language: language === undefined ? undefined : inTex(language), note: inTex(note),
  }
  return `@${url === undefined ? 'misc' : 'online'}{${id},\n${Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`])).join('')}}`
}

/** Words as TeX sets them. Braces go by name: BibTeX counts them, also where TeX would not. */
function inTex(words: string): string {
  return words.replace(/[\\{}$&#_%~^<>|]|(?<=-)-|(?<=')'|(?<=`)`/g, sign => IN_TEX[sign] ?? `\\${sign}`)
}

const IN_TEX: { readonly [sign: string]: string } = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}',
  // Two of these would be set as another sign.
  '-': '{}-', '\'': '{}\'', '`': '{}`',
}
