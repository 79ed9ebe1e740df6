/** Whether a source, as worded or by name, takes a plural verb: "council sources", "the ministry's figures", "Ana Keller and Jonas Weil", "police"; not "the Ministry of Trade and Industry", and no name that only ends in s. */
export function isPlural(name: string): boolean {
  const head = name.replace(AFTER_HEAD, '').trim()
  return isSeveral(head) || isPluralNoun(head.split(/\s+/).at(-1) ?? '')
}

// "officials in Lisbon", "the mother of two sons", "critics, who …"; a list goes on after its commas.
const AFTER_HEAD = /(?:\s+(?:of|in|from|at|for|to|with|on|by|near|under|close|who|whom|which|that|familiar|whose|speaking|quoted|cited)\s|,\s+(?:who|whom|which|a|an|the)\s|\s*\().*$/isu

/** Of two joined by "and" each is told as somebody: both by one word, or both by more. "Trade and Industry Ministry" is one body. */
function isSeveral(head: string): boolean {
  const [last, ...before] = head.split(/,?\s+and\s+/iu).reverse()
  if (!last || before.length !== 1) return false
  const first = before[0]!.split(/,\s*/u)
  if (first.length > 1) return true
  const [one, other] = [first[0]!, last].map(words => words.split(/\s+/u))
  return (one!.length > 1) === (other!.length > 1)
}

function isPluralNoun(word: string): boolean {
  const plain = word.toLowerCase().replace(/[^\p{L}'’-]/gu, '')
  if (PLURALS.has(plain) || PEOPLES.test(plain)) return true
  // A name may end in s.
  return plain === word && /[^su'’i]s$/u.test(plain) && !SINGULARS.has(plain)
}

const PEOPLES = /(?:.ians|icans|crats|.ists)$/u
const SINGULARS = new Set(['news', 'series', 'politics', 'economics', 'physics', 'mathematics', 'athletics', 'ethics'])
const PLURALS = new Set([
  'they', 'we', 'you', 'these', 'those', 'others', 'many', 'several', 'some', 'both', 'police', 'people', 'men', 'women', 'children', 'clergy',
  'critics', 'officials', 'sources', 'figures', 'authorities', 'experts', 'analysts', 'observers', 'residents', 'witnesses', 'prosecutors', 'investigators', 'lawmakers', 'lawyers', 'researchers',
  'scientists', 'doctors', 'teachers', 'workers', 'farmers', 'opponents', 'supporters', 'protesters', 'reports', 'rebels', 'neighbours', 'neighbors', 'relatives', 'ministers', 'diplomats', 'traders',
  'economists', 'activists', 'campaigners', 'leaders', 'members', 'parents', 'families', 'voters', 'soldiers', 'troops', 'insiders', 'advisers', 'documents', 'statistics', 'polls',
])
