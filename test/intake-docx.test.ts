import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../src/analyze.ts'
import { blocksOf, oneArticle, oneRefusal } from './helpers/takenApart.ts'
import { docxOf, zipOf } from './helpers/zipOf.ts'
import { readPack } from '../src/node.ts'

const STYLES = [['Heading1', 'heading 1'], ['Title', 'Title'], ['Quote', 'Quote'], ['Caption', 'caption']].map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')

function paragraph(text: string, style = ''): string {
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

test('a Word document gives its blocks and what its properties say', async () => {
  const body = paragraph('Ferry link to reopen', 'Title') + paragraph('The minister said that the ferry would run.') + paragraph('What it costs', 'Heading1')
    + paragraph('Nobody asked us.', 'Quote') + `<w:p><w:r><w:t>Cut in </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>runs</w:t></w:r><w:r><w:t> of letters.</w:t></w:r></w:p>`
  const properties = '<dc:title>Ferry &amp; link</dc:title><dc:creator>Ines Caldeira</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-11-19T08:30:00Z</dcterms:created>'
  const found = await oneArticle(docxOf(body, { styles: STYLES, properties }), 'ferry.docx')
  assert.deepEqual(blocksOf(found), [
    ['headline', 'Ferry link to reopen'], ['paragraph', 'The minister said that the ferry would run.'], ['heading', 'What it costs'], ['blockquote', 'Nobody asked us.'], ['paragraph', 'Cut in runs of letters.'],
  ])
  const { title, byline, publishedAt } = found.article
  assert.deepEqual({ title, byline, publishedAt }, { title: 'Ferry & link', byline: ['Ines Caldeira'], publishedAt: '2024-11-19T08:30:00Z' })
  assert.equal(found.original!.name, 'ferry.docx')
})

test('of a Word document without styles the headline is found as in a plain text', async () => {
  const body = paragraph('Ferry link to reopen in May') + paragraph('The minister said on Monday that the ferry would run again in May.') + paragraph('She denied that money was missing.')
  const { article } = await oneArticle(docxOf(body), 'ferry.docx')
  const { article: { blocks } } = analyze(article, await readPack('en'))
  assert.deepEqual(blocks.map(({ kind }) => kind), ['headline', 'paragraph', 'paragraph'])
})

test('what programs fill in unasked is nobody\'s name and no title', async () => {
  const { article } = await oneArticle(docxOf(paragraph('Words.'), { properties: '<dc:title>Microsoft Word - draft.doc</dc:title><dc:creator>python-docx</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>' }))
  assert.deepEqual([article.title, article.byline, article.publishedAt], [undefined, undefined, undefined])
})

test('a document that would unpack to far more than a document is refused before it is unpacked', async () => {
  const bomb = docxOf(paragraph('Words.'), { extra: [{ name: 'word/footnotes.xml', content: Buffer.alloc(300 * 1024 * 1024, 32) }] })
  assert.ok(bomb.length < 1024 * 1024)
  const begun = process.cpuUsage()
  assert.match((await oneRefusal(bomb)).reason, /Unpacked it would be 300 MB.*fill up/)
  assert.ok(usedMs(begun) < 2000)
  const liar = docxOf(paragraph('Words.'), { extra: [{ name: 'word/footnotes.xml', content: Buffer.alloc(40 * 1024 * 1024, 32), saysBytes: 1000 }] })
  assert.match((await oneRefusal(liar)).reason, /damaged or cut off/)
})

test('entities that grow are not unfolded', async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`
  const begun = process.cpuUsage()
  const { reason } = await oneRefusal(docxOf(paragraph('&j;'), { prologue: laughs }))
  assert.match(reason, /damaged, or built in a way/)
  assert.ok(usedMs(begun) < 4500)
})

test('markup nested without end does not hold anybody up', async () => {
  const begun = process.cpuUsage()
  const { reason } = await oneRefusal(docxOf(`${'<w:p>'.repeat(200_000)}${'</w:p>'.repeat(200_000)}`))
  assert.match(reason, /Word document/)
  assert.ok(usedMs(begun) < 6500)
})

test('other documents in a ZIP are told apart, each with its way out', async () => {
  const cases: readonly [readonly string[], RegExp][] = [
    [['mimetype', 'content.xml'], /Save it there as a Word document/], [['[Content_Types].xml', 'xl/workbook.xml'], /spreadsheet/], [['mimetype', 'META-INF/container.xml'], /EPUB/],
  ]
  for (const [names, message] of cases) assert.match((await oneRefusal(zipOf(names.map(name => ({ name, content: 'x' }))))).reason, message)
})

test('what is left of a Word document is no text', async () => {
  assert.match((await oneRefusal(Buffer.from('PK'), 'ferry.docx')).reason, /not a whole Word document/)
  assert.equal((await oneArticle(Buffer.from('PK ist der Name der Partei.'), 'ferry.txt')).article.text, 'PK ist der Name der Partei.')
})

/** Of the processor, by all threads: whatever else the machine does meanwhile is not counted. */
function usedMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
