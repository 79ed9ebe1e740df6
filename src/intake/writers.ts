/**
 * The people whom a byline names: "By Ana Lima and Rui Paz, staff writers" is two. What a page adds to a name goes: what they are,
 * whom they work for, when they wrote. The outlet itself, "admin" and "staff" are nobody.
 */
export function writersIn(byline: string, publisher = ''): string[] {
  const words = byline.replace(LABEL, '').replace(AFTER_NAMES, '').trim()
  const parts = words.split(PARTING).map(part => part.replace(/^(?:by|von|par|por|di)\s+/i, '').replace(/^[\s|·•–—-]+|[\s|·•–—-]+$/g, '').replace(/[,.]+$/, match => (/\b[A-Z]\.$/.test(words) ? match : '')).trim()).filter(Boolean)
  const first = parts[0]
  if (first === undefined) return []
  // After "Ana Lima," a single word is a place or an outlet; after "Reuters" it would be another agency.
  const people = parts.filter((part, i) => i === 0 || wordsIn(part) > 1 || wordsIn(first) === 1)
  return [...new Set(people.filter((name, i) => isWriter(name, publisher) && !(i && CREDENTIAL.test(name))))].slice(0, 20)
}

// "By", "Written by", "Text:" before the names.
const LABEL = /^\W*(?:(?:written|posted|published|reported|story|words|article|review|text|opinion|analysis|column|interview|edited|created|submitted|author|authors|escrito|publicado|текст|автор|von|texte?)\s*)?(?:by\b|por\b|par\b|von\b|:)\s*:?\s*/i

// "… | 19 November 2024", "… on Monday", "… @ana", "… for the Post".
const AFTER_NAMES = /\s*(?:[|•·]|\s[–—-]\s|@|(?<=\s)(?:on|at|for|updated|published|posted|am)\s+(?=\S*\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the\b|[A-Z])|(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}[ ./-]|\d{4}|\(|https?:)[^]*$/iu
const PARTING = /\s*(?:,|;|&)\s*(?:and\s)?|\s+(?:and|AND|und|et|y|e|и|with)\s+/u

function wordsIn(name: string): number {
  return name.split(/\s+/).length
}

function isWriter(name: string, publisher: string): boolean {
  if (name.length < 2 || name.length > 60 || wordsIn(name) > 7 || !/\p{L}/u.test(name)) return false
  if (NOBODY.test(name) || ROLE.test(name)) return false
  const [own, outlet] = [letters(name), letters(publisher)]
  return !outlet || !(own === outlet || outlet === letters(`the ${name}`) || own === letters(`the ${publisher}`) || (own.length > 2 && (outlet.startsWith(own) || own.startsWith(outlet))))
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const NOBODY = /^(?:\S*admin(?:istrator)?|guest|гость|редакция|anonymous|unknown|editors?|redaction|redaktion|redacción|redação|newsroom|webmaster|user|super ?user|(?:the )?editorial(?: (?:board|team|staff))?|(?:.* )?(?:staff|news ?desk|wire services|desk|team))$/i
const ROLE = /\b(?:reporter|writer|editor|correspondent|columnist|contributor|journalist|bureau|staff|special to|photographer|producer|fellow|professor|blogger)s?\b/i
// "MS, RD": what somebody has learned.
const CREDENTIAL = /^(?:[A-Z]{2,5}|[A-Z]\.(?:[A-Z]\.)+|Ph\.?D\.?|M\.?D\.?|Jr\.?|Esq\.?|MSc|BSc|Dr)$/
