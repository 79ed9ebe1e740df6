/** Past tenses and participles that no rule gives, by lemma. */
const IRREGULAR = `arise arose arisen, beat beaten, become became, begin began begun, bind bound, break broke broken, bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen, deal dealt, draw drew drawn, drive drove driven,
  fall fell fallen, feed fed, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, go went gone, hang hung, have had, hold held, keep kept, lay laid, lead led,
  leave left, lend lent, lose lost, make made, meet met, pay paid, plead pled, put, quit, ride rode ridden, ring rang rung, rise rose risen, say said, see saw seen, seek sought, sell sold, send sent, set, shoot shot, shut, sink sank sunk, slay slew slain, speak spoke spoken,
  spend spent, stand stood, steal stole stolen, strike struck, swear swore sworn, take took taken, teach taught, tear tore torn, tell told, throw threw thrown, uphold upheld, withdraw withdrew withdrawn, withhold withheld, write wrote written`

/** Inflected forms of verbs with their lemmas, for words that the tagger has no lemma for. Some of what the rules give is no word, which harms nobody. */
export function verbForms(lemmas: Iterable<string>): ReadonlyMap<string, string> {
  const irregular = new Map(IRREGULAR.split(/,\s*/).map(row => row.split(' ')).map(([lemma, ...forms]) => [lemma!, forms]))
  const found = new Map<string, string>()
  for (const lemma of lemmas) for (const form of [...regular(lemma), ...(irregular.get(lemma) ?? [])]) if (!found.has(form)) found.set(form, lemma)
  return found
}

function regular(lemma: string): string[] {
  const last = lemma.at(-1)!
  if (last === 'e') return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(lemma) ? [`${lemma}${last}ed`, `${lemma}${last}ing`] : []
  return [/(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`, ...doubled]
}
