import { oneLine } from './clean.ts'

/** Text as it may stand in Markdown, in one line: nothing in it is a heading, a link, emphasis, code, a table's edge, an address that becomes a link by itself, or markup of HTML. */
export function markdownWords(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&|~$^]|(?<=\])\(/g, '\\$&')
    // What begins a line as a heading, an item or a rule, should the words come to stand there.
    .replace(/^[#+=-]|(?<=^\d{1,9})[.)]/, '\\$&')
    // GitHub's kind of Markdown makes links of these.
    .replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=\bwww)\.|@/gi, '\\$&')
}

/** Words that lead somewhere. The address is ours or checked: http, https. */
export function markdownLink(words: string, address: string): string {
  return `[${markdownWords(words)}](${address.replace(/[()<>\\\s[\]*_`]/g, sign => encodeURIComponent(sign).replace(/[()*_]/g, plain => `%${plain.charCodeAt(0).toString(16)}`))})`
}
