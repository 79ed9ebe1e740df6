import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembled, pdfOf } from './helpers/pdfOf.ts'
import { blocksOf, oneArticle, oneRefusal } from './helpers/takenApart.ts'
import type { PdfText } from './helpers/pdfOf.ts'

/** Lines one below the other. */
function column(lines: readonly string[], { x = 60, y = 740, step = 12 } = {}): PdfText[] {
  return lines.map((text, i) => ({ text, x, y: y - i * step }))
}

const LEFT = [
  'The ferry between the two islands will run again from', 'May, the transport minister said on Tuesday, two years', 'after a storm broke the landing stage in half, and the',
  'govern-', 'ment will pay for the steel out of its long-term plan', 'for the harbours, which the council has read.',
]
const RIGHT = [
  'Shop owners on the smaller island doubt that the date', 'will hold, and they have heard three dates since the', 'storm, they say, and none of them came with any boat',
  'that they could have sat in to see for themselves the', 'steel which is said to be on its way, in the long-', 'term plan or out of it.',
]

test('columns are read one after the other, below what stands across them', async () => {
  const article = await oneArticle(pdfOf([[
    { text: 'Ferry link to reopen in May, says the minister of transport', x: 60, y: 790, size: 18 },
    ...column(LEFT, { x: 60 }), ...column(RIGHT, { x: 320 }),
  ]], '/Title (Ferry link to reopen in May, says the minister of transport | The Harbour Post) /Author (Ines Caldeira; Tom Reve) /CreationDate (D:20241119083000+01\'00\') /Producer (Some press)'))
  assert.deepEqual(blocksOf(article), [
    ['headline', 'Ferry link to reopen in May, says the minister of transport'],
    ['paragraph', 'The ferry between the two islands will run again from May, the transport minister said on Tuesday, two years after a storm broke the landing stage in half, and the government will pay for the steel out of its long-term plan for the harbours, which the council has read.'],
    ['paragraph', 'Shop owners on the smaller island doubt that the date will hold, and they have heard three dates since the storm, they say, and none of them came with any boat that they could have sat in to see for themselves the steel which is said to be on its way, in the long-term plan or out of it.'],
  ])
  assert.equal(article.article.title, 'Ferry link to reopen in May, says the minister of transport')
  assert.deepEqual(article.article.byline, ['Ines Caldeira', 'Tom Reve'])
  assert.equal(article.article.publishedAt, '2024-11-19T08:30:00+01:00')
  assert.match(article.notes.join(), /2024-11-19.*file was made/)
  assert.equal(article.original!.mediaType, 'application/pdf')
})

test('running heads, feet and numbers of pages are left out, and a paragraph goes on over the page', async () => {
  const page = (number: number, lines: readonly string[]): PdfText[] => [
    { text: `The Harbour Post, 19 November 2024`, x: 60, y: 815, size: 8 }, ...column(lines), { text: `Page ${number} of 3`, x: 280, y: 30, size: 8 },
  ]
  const article = await oneArticle(pdfOf([
    page(1, ['The council met on Monday and talked for four hours of the landing stage and of what', 'it would cost. In the end it was decided that the islands pay a third, and that the rest']),
    page(2, ['comes from the mainland, which has not been asked so far. The mayor did not say when', 'it would be.', 'Nobody at the mainland would speak about it on Monday, when a call was made to the', 'ministry.']),
    page(3, ['The next meeting of the council is in March, and by then the ice will be gone, or so', 'the harbour master believes.']),
  ]))
  assert.deepEqual(blocksOf(article).map(([, words]) => words), [
    'The council met on Monday and talked for four hours of the landing stage and of what it would cost. In the end it was decided that the islands pay a third, and that the rest comes from the mainland, which has not been asked so far. The mayor did not say when it would be.',
    'Nobody at the mainland would speak about it on Monday, when a call was made to the ministry.',
    'The next meeting of the council is in March, and by then the ice will be gone, or so the harbour master believes.',
  ])
})

test('headings, lists and first lines that are set in part paragraphs', async () => {
  const article = await oneArticle(pdfOf([[
    ...column(['The council agreed to three things, all of which had been asked for by the shop owners', 'of the smaller island since the storm:']),
    ...column(['\x95 a boat that runs in winter, too, whenever the harbour is free of ice', '\x95 tickets at the price that they had'], { y: 712, x: 72 }),
    { text: 'What it costs', x: 60, y: 676, isBold: true },
    ...column(['The new landing stage costs 3.2 million, of which the islands pay a third over the next', 'ten years, the mayor said when the doors were opened again late in the evening of that'], { y: 660 }),
    ...column(['day, and nobody asked. Everybody who had come to listen to it had left for the last bus'], { y: 636 }),
    { text: 'One who had stayed said that a third of so much was more than the islands had', x: 74, y: 624 },
    ...column(['to spend in any year that she remembered.'], { y: 612 }),
  ]]))
  assert.deepEqual(blocksOf(article).map(([kind, words]) => [kind, words.slice(0, 24)]), [
    ['paragraph', 'The council agreed to th'], ['list-item', 'a boat that runs in wint'], ['list-item', 'tickets at the price tha'],
    ['heading', 'What it costs'], ['paragraph', 'The new landing stage co'], ['paragraph', 'One who had stayed said '],
  ])
})

test('what a browser printed has no date of its own', async () => {
  const lines = column(['The ferry between the two islands will run again from May, the transport minister said.'])
  const { article, notes } = await oneArticle(pdfOf([lines], '/Producer (Skia/PDF m140) /Creator (Mozilla/5.0) /CreationDate (D:20260101000000Z) /Title (about:blank)'))
  assert.equal(article.publishedAt, undefined)
  assert.equal(article.title, undefined)
  assert.deepEqual(notes, [])
})

test('pictures of pages are told, with the way to their text', async () => {
  assert.match((await oneRefusal(pdfOf([[], []]), 'scan.pdf')).reason, /pictures of pages, no text\. Run text recognition \(OCR\).*ocrmypdf/)
})

test('a PDF that is locked says so', async () => {
  const locked = assembled(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>', '<< >>', '<< >>', '<< >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`], `/Encrypt 6 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`)
  assert.match((await oneRefusal(locked)).reason, /locked with a password/)
})

test('a PDF that is cut off, or junk after its first line, is refused in time', async () => {
  const junk = Buffer.alloc(10 * 1024 * 1024)
  for (let i = 0; i < junk.length; i++) junk[i] = (i * 7919 + (i >> 3) * 31 + (i >> 11)) & 255
  const objects = Buffer.from('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n'.repeat(250_000))
  for (const [name, rest] of [['noise', junk], ['NULs', Buffer.alloc(10 * 1024 * 1024)], ['objects that never end', objects], ['nothing', Buffer.alloc(0)]] as const) {
    const begun = process.cpuUsage()
    const { reason } = await oneRefusal(Buffer.concat([Buffer.from('%PDF-1.7\n'), rest]), name)
    assert.match(reason, /This PDF is damaged|This PDF takes longer/, name)
    const { user, system } = process.cpuUsage(begun)
    // Two seconds of its thread, and as much for what has to be loaded and cleared away.
    assert.ok(user + system < 4.5e6, `${name}: ${Math.round((user + system) / 1000)} ms`)
  }
})
