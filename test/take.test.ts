import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { lexer } from 'marked'
import { parseHTML } from 'linkedom'
import { castReading } from './helpers/castReading.ts'
import { csvRows } from '../src/export/csv.ts'
import { stanceWords, viewOf } from '../src/export/view.ts'
import { cite, CITE_FORMS } from '../src/export/cite.ts'
import { citationOf } from '../src/export/cite/citation.ts'
import { fullReading } from './helpers/fullReading.ts'
import { markdownWords } from '../src/export/markdownWords.ts'
import { PAYLOADS } from './helpers/payloads.ts'
import { REFERENCE_FORMATS, REFERENCES } from '../src/export/references.ts'
import { referencesIn } from './helpers/referencesIn.ts'
import { reportItem, REPORTS } from '../src/export/report.ts'
import { wayOf } from '../src/export/chainWords.ts'
import { textFragments } from '../src/export/textFragment.ts'
import type { CiteForm } from '../src/export/cite.ts'
import type { Reading } from '../src/doc/reading.ts'
import type { ReportAbout, ReportFormat, ReportOptions } from '../src/export/report.ts'
import type { Span } from '../src/text/span.ts'
import type { Token } from 'marked'

const full = fullReading()
const reading: Reading = { ...full, document: 'd1', version: 'v1', article: { ...full.article, url: 'https://steppe.example/plan' } }
const whence = { desk: 'http://127.0.0.1:4177', kept: '2025-03-05T10:00:00Z' }
const about: ReportAbout = { title: 'Plateau', chosen: 'The collection “Plateau”', by: 'Ada', at: '2026-04-07T09:00:00Z', isFull: false }

const spanIn = (text: string, words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const statementOf = (words: string) => reading.statements.find(({ content }) => reading.article.text.slice(content[0]!.start, content[0]!.end) === words)!
const textCitation = (span: Span, of = reading) => cite(citationOf(of, span, whence), 'text')

function report(format: ReportFormat, options: ReportOptions = {}, of = reading): string {
  const { head, article, end } = REPORTS[format]
  const item = reportItem(of, { ...whence, ...options })
  return head(about) + article(item) + end({ articles: 1, statements: item.statements.length })
}

/** An article all of whose words, and whatever is known of it, are hostile. */
function hostile(payload: string): Reading {
  const text = `${payload}\n\nOne said ${payload}`
  const at = text.lastIndexOf(payload)
  const content = { start: at, end: text.length }
  return {
    ...reading, sentences: [], mentions: [], times: [], figures: [], events: [], devices: [], gaps: [],
    article: {
      text, language: 'en', url: `https://steppe.example/?q=${payload}`, publisher: payload, title: { value: payload, by: 'given' }, byline: [{ value: payload, by: 'given' }], publishedAt: { value: payload, by: 'given' },
      origin: { publisher: { value: payload, by: 'given' } },
      blocks: [{ start: 0, end: payload.length, kind: 'headline', zone: 'news', writer: 'author', by: 'hand' }, { start: payload.length + 2, end: text.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'hand' }],
    },
    entities: [{ name: payload, type: 'person', mentions: [], roles: [], by: 'hand' }],
    statements: [{ key: 'k', start: payload.length + 2, end: text.length, source: spanIn(text, 'One'), cue: spanIn(text, 'said'), content: [content], quotes: [], form: 'indirect', stance: 'say', speaker: 0, speakerKind: 'named-person', confidence: 0.9, by: payload }],
  }
}

test('a citation has who, what he does, the words, the whole chain, how near they are to his, outlet, dates and links', () => {
  assert.equal(textCitation(statementOf('the country “our first partner on the plateau”')), 'Tavares says: the country “our first partner on the plateau” (Baikal Wire, crediting Tavares, as told by the authors; quoted in part). '
    + 'Oleg Varenin and Marta Kisel, “Mongolia and Portugal Sign a Plan to Train Officers”, Steppe Courier, 2025-03-04. Kept on 2025-03-05 as version v1. '
    + 'https://steppe.example/plan#:~:text=the%20country%20%E2%80%9Cour%20first%20partner%20on%20the%20plateau · In hearsay: http://127.0.0.1:4177/documents/d1/versions/v1#665-771')
  assert.match(textCitation(statementOf('who would pay')), /^Tavares does not say: who would pay \(as told by the authors; paraphrased\)\./)
  assert.match(textCitation(statementOf('against hurry')), /^Critics warn: against hurry \(as told by the authors; paraphrased, only possible \(\.52\)\)\./)
  const index = reading.statements.indexOf(statementOf('who would pay'))
  const review = { layer: 'statements', index, did: 'confirmed', by: 'Ada', at: '2026-04-08T10:00:00Z', correction: 'c1' } as const
  const corrected = { ...review, did: 'corrected', fields: ['speaker', 'stance', 'negated'], by: 'Grace' } as const
  assert.match(cite(citationOf(reading, statementOf('who would pay'), { ...whence, reviews: [review] }), 'text'), /paraphrased, confirmed by Ada, 2026-04-08\)\./)
  for (const form of CITE_FORMS) {
    const written = cite(citationOf(reading, statementOf('who would pay'), { ...whence, reviews: [corrected] }), form)
    assert.match(written.replaceAll('\\', ''), /corrected by Grace, 2026-04-08 \(whom it is credited to, where the text has “He”, what it does\)/, form)
    assert.doesNotMatch(written, /[“"‘]who would pay[”’]/, form)
  }
  const translated = { ...reading, article: { ...reading.article, translated: true } }
  assert.match(textCitation(statementOf('the country “our first partner on the plateau”'), translated), /\(Baikal Wire, crediting Tavares, as told by the authors; translated; quoted in part\)/)
})

test('words that stand in quotation marks get no others, and nobody says what nobody is named for', () => {
  const of = (words: string) => textCitation(spanIn(reading.article.text, words))
  assert.match(of('“That is all there is to it.”'), / says: “That is all there is to it\.” \(/)
  assert.match(textCitation(statementOf('that the figure will double')), /^that the figure will double \(somebody unnamed, as told by the authors; /)
})

test('a verb agrees with whom it is of', () => {
  const verb = (who: string) => stanceWords({ stance: 'deny' }, who)
  const several = ["The ministry's figures", 'council sources', 'Critics', 'police', 'Police in Lisbon', 'Ana Keller and Jonas Weil', 'Ana Keller, Jonas Weil and Oleg Varenin', 'two officials who asked not to be named', 'Republicans', 'They']
  const one = ['the Ministry of Trade and Industry', 'Trade and Industry Ministry', 'Reuters', 'Boris Harris', 'The Times', 'the news', 'a spokesman for council sources', 'the boss', 'the minister', 'nobody named', '']
  assert.deepEqual(several.filter(who => verb(who) !== 'deny'), [])
  assert.deepEqual(one.filter(who => verb(who) !== 'denies'), [])
  assert.equal(stanceWords({ stance: 'say', negated: true }, 'council sources'), 'do not say')
})

test('words that somebody selects are cited as those of whoever says them, as the writer\'s own, or as undecided', () => {
  const of = (words: string) => textCitation(spanIn(reading.article.text, words))
  assert.match(of('our first partner'), /^Tavares says: “our first partner” \(Baikal Wire, crediting Tavares, as told by the authors; quoted\)\./)
  assert.match(of('come with empty'), /^Baikal Wire says: come with empty \(as told by the authors; paraphrased\)\./)
  assert.match(of('It is regrettable that'), /^“It is regrettable that” \(the authors' own words; original words\)\./)
  assert.match(of('No further comment is needed'), /^“No further comment is needed” \(whose words these are is undecided\)\./)
  assert.match(of('about $140 million last year'), /Times in these words: last year \(2024\)\./)
  assert.throws(() => citationOf(reading, { start: 1e6, end: 1e6 + 1 }), RangeError)
})

test('every form of a citation has chain, state of the words and both links', () => {
  for (const form of CITE_FORMS) {
    const written = cite(citationOf(reading, statementOf('the country “our first partner on the plateau”'), whence), form)
    for (const words of ['Baikal Wire, crediting Tavares, as told by the authors', 'quoted in part', '2025', 'steppe.example/plan', 'http://127.0.0.1:4177/documents/d1/versions/v1']) assert.ok(written.includes(words), `${form}: ${words}`)
    assert.ok(cite(citationOf({ ...reading, document: undefined, version: undefined, article: { ...reading.article, url: undefined, publisher: undefined, publishedAt: undefined, byline: [] } } as unknown as Reading, reading.statements[0]!), form).length > 50, form)
  }
  const [item] = JSON.parse(cite(citationOf(reading, reading.statements[0]!, whence), 'csl'))
  assert.deepEqual([item.type, item.issued, item.accessed, item['container-title']], ['article-newspaper', { 'date-parts': [[2025, 3, 4]] }, { 'date-parts': [[2025, 3, 5]] }, 'Steppe Courier'])
})

test('an article is cited without words of it', () => {
  const of = (form: CiteForm) => cite(citationOf(reading, undefined, whence), form)
  assert.equal(of('text'), 'Oleg Varenin and Marta Kisel, “Mongolia and Portugal Sign a Plan to Train Officers”, Steppe Courier, 2025-03-04. Kept on 2025-03-05 as version v1. https://steppe.example/plan · In hearsay: http://127.0.0.1:4177/documents/d1/versions/v1')
  assert.deepEqual([JSON.parse(of('csl'))[0].id, JSON.parse(of('annotation')).target.source], ['hearsay-d1', 'https://steppe.example/plan'])
  assert.match(of('html'), /^<p>Oleg Varenin and Marta Kisel, <a href="https:\/\/steppe\.example\/plan">/)
})

test('BibTeX and RIS come whole into a program that manages references, whatever signs the words have', () => {
  const signs = 'A {half}, 50 % of $3 & #1_x ~ y^2 \\cite{a} -- "<b>" \'\'no\'\' “ja” żółć 水 |'
  const cited = { ...reading, article: { ...reading.article, title: { value: signs, by: 'given' }, byline: [{ value: 'Oleg Varenin', by: 'given' }, { value: 'Kisel, Ott and Sons {3}', by: 'given' }], publisher: 'Fish & Co', url: 'https://steppe.example/a_b?c={1}&d=50%25#x' } }
  const promise = statementOf('the country “our first partner on the plateau”')
  const [bib] = referencesIn(cite(citationOf(cited, promise, whence), 'bibtex'), 'bibtex')
  assert.deepEqual([bib!.id, bib!.title, bib!.author?.map(({ family }) => family), bib!.publisher], ['hearsay-d1-665-771', signs, ['Oleg Varenin', 'Kisel, Ott and Sons {3}'], 'Fish & Co'])
  assert.deepEqual([bib!.issued, bib!.accessed], [{ 'date-parts': [[2025, 3, 4]] }, { 'date-parts': [[2025, 3, 5]] }])
  assert.match(bib!.URL!, /^https:\/\/steppe\.example\/a_b\?c=%7B1%7D&d=50%25#x:~:text=/)
  const note = /Tavares says: the country “our first partner on the plateau” \(Baikal Wire, crediting Tavares, as told by the authors; quoted in part\)\. [^]*In hearsay: http:\/\/127\.0\.0\.1:4177\/documents\/d1\/versions\/v1#665-771$/
  assert.match(bib!.note!, note)
  const [ris] = referencesIn(cite(citationOf(cited, promise, whence), 'ris'), 'ris')
  assert.deepEqual([ris!.id, ris!.title, ris!['container-title']], ['hearsay-d1-665-771', signs, 'Fish & Co'])
  assert.match(ris!.note!, note)
  assert.match(cite(citationOf({ ...cited, article: { ...cited.article, publishedAt: { value: '2025-03', by: 'given' } } }, undefined, whence), 'bibtex'), /^@online\{hearsay-d1,\n[^]*  date = \{2025-03\},\n/)
  const { url: _, ...nowhere } = cited.article
  assert.match(cite(citationOf({ ...cited, article: nowhere }, promise), 'bibtex'), /^@misc\{/)
})

test('words of others begin no field and no entry of a list of references', () => {
  for (const payload of [...PAYLOADS, 'x}\n@misc{y, title = {z}}', 'a\r\nER  - \r\nTY  - BOOK', '{{{', '}}}', '\\', 'a\\']) {
    const of = hostile(payload)
    const citation = citationOf(of, of.statements[0]!, whence)
    for (const format of REFERENCE_FORMATS) {
      const { begin, entry, between, end } = REFERENCES[format]
      const list = begin + entry(citation) + between + entry(citation) + end
      if (format === 'ris') assert.ok(list.trim().split('\r\n').every(line => /^(?:[A-Z][A-Z\d]  - .*|ER  -)?$/.test(line)) && list.match(/^(?:TY|ER)  - /gm)!.length === 4, payload)
      const read = format === 'csl' ? JSON.parse(list) as { title: string }[] : referencesIn(list, format)
      assert.deepEqual([read.length, format === 'bibtex' ? undefined : read[1]!.title], [2, format === 'bibtex' ? undefined : citation.article.title], `${format}: ${payload}`)
      if (format === 'bibtex') assert.equal(read[1]!.title?.replace(/\s/g, ''), citation.article.title?.replace(/\s/g, ''), payload)
    }
  }
})

test('an article without a title is cited and reported as one, by its first words', () => {
  const { title: _, ...article } = reading.article
  const untitled: Reading = { ...reading, article }
  const of = (form: CiteForm) => cite(citationOf(untitled, undefined, whence), form)
  assert.match(of('text'), /^Oleg Varenin and Marta Kisel, \[No title: “[^”]{40,}”\], Steppe Courier, 2025-03-04\./)
  const [item] = JSON.parse(of('csl'))
  assert.ok(!('title' in item), 'a program would take them for a title')
  assert.match(item.note, /^No title: “/)
  for (const format of ['html', 'markdown'] as const) assert.match(REPORTS[format].article(reportItem(untitled)), /No title:(?:<\/bdi> <span lang="en">| )“/)
  const none: Reading = { ...untitled, article: { ...article, text: ' ', blocks: [] }, statements: [], gaps: [], times: [], mentions: [] }
  assert.match(cite(citationOf(none, undefined, whence), 'text'), /\[Without a title\]/)
})

test('a Web Annotation selects the very words by themselves and by their place, counted in characters', () => {
  const text = `🦆🦆 The ministry said that all was well, and that nobody had asked.`
  const article = { ...reading.article, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'hand' }] } as const
  const { target: [target] } = JSON.parse(cite(citationOf({ ...reading, article, statements: [], gaps: [], times: [] }, spanIn(text, 'all was well'), whence), 'annotation'))
  const [quote, position] = target.selector
  assert.deepEqual([quote.exact, quote.prefix.endsWith('said that '), quote.suffix.startsWith(', and')], ['all was well', true, true])
  assert.equal([...text].slice(position.start, position.end).join(''), 'all was well')
  assert.deepEqual([target.source, target.state.cached, target.state['hearsay:version']], ['https://steppe.example/plan', 'http://127.0.0.1:4177/documents/d1/versions/v1', 'v1'])
})

test('a link into the live page names the words, with what stands around them where others come first', () => {
  const text = 'He said no.\n\nThe union said no, and left. A well-known man & his dog said no, and stayed.\n\nThe end.'
  const { linkTo } = textFragments('https://a.example/x?y=1#part', text)
  const directive = (words: string, from = 0) => linkTo([{ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length }])!.replace('https://a.example/x?y=1#part:~:', '')
  assert.equal(directive('The union'), 'text=The%20union')
  assert.equal(directive('well-known man & his dog'), 'text=well%2Dknown%20man%20%26%20his%20dog')
  assert.equal(directive('said no', text.indexOf('union')), 'text=The%20union-,said%20no,-and%20left.%20A')
  assert.equal(directive('“no”'.slice(1, 3), text.indexOf('dog')), 'text=his%20dog%20said-,no,-and%20stayed')
  assert.equal(linkTo([spanIn(text, 'A well'), spanIn(text, 'The end')]), 'https://a.example/x?y=1#part:~:text=A%20well&text=The%20end')
  assert.equal(linkTo([{ start: text.indexOf('and stayed'), end: text.length }]), 'https://a.example/x?y=1#part:~:text=and%20stayed,The%20end')
  assert.equal(linkTo([{ start: 10, end: 13 }]), undefined, 'no words')
  for (const address of [undefined, 'javascript:alert(1)', 'not an address', 'file:///etc/passwd']) assert.equal(textFragments(address, text).linkTo([{ start: 0, end: 2 }]), undefined)
  assert.equal(textFragments('https://u:p@a.example/#x:~:text=y', text).linkTo([{ start: 0, end: 2 }]), 'https://a.example/#x:~:text=He')
})

test('a report is excerpts unless the whole text is wanted, and says which', () => {
  for (const format of ['markdown', 'html'] as const) {
    const short = report(format)
    assert.ok(short.includes('who would pay') && !short.includes('Joint peacekeeping'), format)
    assert.ok(short.includes('1 more statement is only possible') && !short.includes('against hurry'), format)
    assert.ok(report(format, { possible: true }).includes('against hurry'), format)
    const whole = REPORTS[format].head({ ...about, isFull: true }) + report(format, { isFull: true })
    assert.ok(whole.includes('Joint peacekeeping') && whole.includes('see to it that you may hand them on'), format)
    const one = report(format, { only: new Set([statementOf('against hurry').key]) })
    assert.ok(one.includes('against hurry') && !one.includes('Baikal Wire') && one.includes('1 statement'), format)
    assert.ok(short.trimEnd().split('\n').slice(-4).join('\n').includes('End of the report: 1 article, 8 statements.'), format)
  }
})

test('no words leave without who is credited with them and by which way they came', () => {
  const tokens = tokensIn(report('markdown'))
  const items = tokens.filter(({ type }) => type === 'list_item').map(({ raw }) => raw)
  const { document } = parseHTML(report('html'))
  const rows = [...document.querySelectorAll('li')].map(({ textContent }) => textContent ?? '')
  for (const list of [items, rows]) {
    assert.equal(list.length, 8)
    for (const row of list) assert.match(row, /as told by the authors[^]*(?:paraphrased|quoted)[^]*sure \(\.\d\d\)[^]*found by hand/)
  }
  assert.ok(items.some(item => item.includes('Baikal Wire, crediting Tavares, as told by the authors')))
})

function tokensIn(markdown: string): Token[] {
  const found: Token[] = []
  const walk = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      found.push(token)
      if ('tokens' in token && token.tokens) walk(token.tokens)
      if (token.type === 'list') walk(token.items)
      if (token.type === 'table') throw new Error('a table')
    }
  }
  walk(lexer(markdown, { gfm: true }))
  return found
}

const MARKDOWN_PAYLOADS = [
  ...PAYLOADS, '# Heading', '- item', '1. item', '> quote', '---', '===', '```js', '    code', '| a | b |\n|---|---|', '[words](https://evil.example/)', '![image](https://evil.example/x.png)', '[ref]: https://evil.example/', '<https://evil.example/>', 'https://evil.example/',
  'www.evil.example', 'a@evil.example', 'mailto:a@evil.example', '**bold** _em_ ~~gone~~ `code`', '\\[x](https://evil.example/)', '&#91;x](https://evil.example)', '$$x$$', 'a](https://evil.example/) [b', ') (https://evil.example/ "x")', '\\', '[^1]', '*', 'one\n\n# two', '+ a', '1) a', '\u202e\u2066# x',
]

test('words of an article are nothing but words in Markdown', () => {
  for (const payload of MARKDOWN_PAYLOADS) {
    const of = hostile(payload)
    const plain = tokensIn(report('markdown', { isFull: true, possible: true }, hostile('Plain words')))
    const tokens = tokensIn(report('markdown', { isFull: true, possible: true }, of))
    const kinds = (list: readonly Token[]) => list.map(({ type }) => type).filter(type => type !== 'text' && type !== 'escape' && type !== 'space' && type !== 'link')
    assert.deepEqual(kinds(tokens), kinds(plain), JSON.stringify(payload))
    const cited = tokensIn(cite(citationOf(of, of.statements[0]!, whence), 'markdown'))
    for (const { type } of cited) assert.ok(['paragraph', 'text', 'escape', 'link', 'em'].includes(type), `${type}: ${JSON.stringify(payload)}`)
    for (const token of [...tokens, ...cited]) if (token.type === 'link') assert.match(token.href, /^https:\/\/steppe\.example\/|^http:\/\/127\.0\.0\.1:4177\//, JSON.stringify(payload))
  }
  assert.equal(markdownWords('a_b *c* [d]'), 'a\\_b \\*c\\* \\[d\\]')
  assert.equal(lexer(markdownWords('2025. A year')).length, 1)
})

test('a report as a page has no script, loads nothing, and is what its strict policy allows', () => {
  for (const payload of PAYLOADS) {
    const html = report('html', { isFull: true }, hostile(payload))
    const { document } = parseHTML(html)
    assert.deepEqual([...document.querySelectorAll('script, img, iframe, svg, object, embed, form, base, link, math')].map(({ tagName }) => tagName), [], payload)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        assert.doesNotMatch(name, /^on|^style$|^src/, payload)
        if (name === 'href') assert.match(value, /^https:\/\/steppe\.example\/|^http:\/\/127\.0\.0\.1:4177\//, payload)
      }
    }
    assert.doesNotMatch(html, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/, payload)
    const cited = parseHTML(cite(citationOf(hostile(payload), hostile(payload).statements[0]!, whence), 'html')).document
    assert.deepEqual([...new Set([...cited.querySelectorAll('*')].map(({ tagName }) => tagName))].filter(tag => !['P', 'B', 'SPAN', 'A', 'CITE'].includes(tag)), [], payload)
  }
  const html = report('html')
  const style = /<style>([^]*?)<\/style>/.exec(html)![1]!
  assert.ok(html.includes(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`) && html.includes("default-src 'none'"))
})

test('whoever passes words on only possibly is named as that, and nobody passes on what he says himself', () => {
  const cast = castReading([{ name: 'Ana Keller' }, { name: 'Harbour Wire', type: 'media' }, { name: 'Pilot Lund' }], [
    { by: 'Harbour Wire', confidence: 0.6 }, { by: 'Ana Keller', within: 0 }, { by: 'Pilot Lund' }, { by: 'Pilot Lund', within: 2 },
  ])
  const [, relayed, , own] = cast.statements
  assert.match(textCitation(relayed!, cast), /\(Harbour Wire \(only possible\), crediting Ana Keller, as told by the author; paraphrased\)/)
  assert.match(textCitation(own!, cast), /^Pilot Lund says: that met, line 3 \(as told by the author; paraphrased\)/)
  const { byIndex } = viewOf(cast)
  assert.deepEqual([1, 3].map(index => wayOf(byIndex.get(index)!, cast)), ['Harbour Wire (only possible), crediting Ana Keller, as told by the author', 'as told by the author'])
  assert.match(csvRows('statements', cast), /Harbour Wire \(only possible\) > Ana Keller,/)
  assert.doesNotMatch(csvRows('statements', cast), /Pilot Lund > /)
})

test('an article is from somebody else only where it names another than its outlet', () => {
  const from = (value: string) => textCitation(statementOf('who would pay'), { ...reading, article: { ...reading.article, origin: { publisher: { value, by: 'origin' } } } })
  assert.match(from('Turan Dispatch'), /The article says that it is from Turan Dispatch\./)
  assert.doesNotMatch(from('the Steppe Courier'), /says that it is from/)
})
