import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from '../src/intake/decode.ts'
import { kindOf } from '../src/intake/kindOf.ts'
import { isoDate } from '../src/intake/isoDate.ts'
import { takeIn } from '../src/intake/takeIn.ts'

const RUSSIAN = 'Министерство рыболовства сообщило, что причал откроют в мае. «Мы довольны», — сказал министр.'
const CHINESE = '渔业部在一份声明中表示，码头将于五月重新开放。“我们很满意”，部长说。'
const FRENCH = 'Le ministère a déclaré que le quai « rouvrira en mai », a précisé la porte-parole, déjà très sollicitée cet été.'

/** Bytes of a text in an encoding of one byte a character: turned round from the decoder's own table. */
function encodeSingle(text: string, encoding: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, character => table.get(character) ?? assert.fail(`${encoding} has no ${character}`))
}

function encodeDouble(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = new TextDecoder(encoding).decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap(character => (character < '\x80' ? [character.charCodeAt(0)] : table.get(character) ?? assert.fail(`${encoding} has no ${character}`))))
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

function pageIn(charset: string, text: string): string {
  return `<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>x</title></head><body><p>${text}</p></body></html>`
}

test('text in any common encoding is told from its bytes', () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ['UTF-8', Buffer.from(RUSSIAN), RUSSIAN],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${RUSSIAN}`), RUSSIAN],
    ['windows-1251', encodeSingle(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['koi8-r', encodeSingle(RUSSIAN.replace(/[«»—]/g, '-'), 'koi8-r'), RUSSIAN.replace(/[«»—]/g, '-')],
    ['windows-1252', encodeSingle(FRENCH, 'windows-1252'), FRENCH],
    ['gb2312', encodeDouble(CHINESE, 'gbk'), CHINESE],
    ['UTF-16 with a mark', utf16(CHINESE, 'le', true), CHINESE],
    ['UTF-16, the other way round', utf16(RUSSIAN, 'be', true), RUSSIAN],
    ['UTF-16 without a mark', utf16(FRENCH, 'le', false), FRENCH],
    ['UTF-16 without a mark, Cyrillic', utf16(RUSSIAN, 'be', false), RUSSIAN],
  ]
  for (const [name, bytes, text] of cases) assert.equal(decode(bytes), text, name)
})

test('a page is in the encoding that it names, unless its bytes show that it is not', () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ['windows-1251', encodeSingle(pageIn('windows-1251', RUSSIAN), 'windows-1251'), RUSSIAN],
    ['gb2312', encodeDouble(pageIn('gb2312', CHINESE), 'gbk'), CHINESE],
    ['saved as UTF-8, its old name left', Buffer.from(pageIn('windows-1251', RUSSIAN)), RUSSIAN],
    ['said to be UTF-8', encodeSingle(pageIn('utf-8', RUSSIAN), 'windows-1251'), RUSSIAN],
    ['a name that nobody knows', Buffer.from(pageIn('klingon-8', RUSSIAN)), RUSSIAN],
  ]
  for (const [name, bytes, text] of cases) assert.ok(decode(bytes).includes(`<p>${text}</p>`), name)
})

test('a few broken bytes do not turn UTF-8 into something else', () => {
  const bytes = Buffer.concat([Buffer.from(RUSSIAN), Uint8Array.of(0xff), Buffer.from(RUSSIAN)])
  assert.equal(decode(bytes), `${RUSSIAN}\ufffd${RUSSIAN}`)
})

test('a page is known by its content, then by its name', () => {
  const form = (text: string | Uint8Array, name?: string) => kindOf(typeof text === 'string' ? Buffer.from(text) : text, { name })
  assert.equal(form('<!DOCTYPE html><p>a'), 'html')
  assert.equal(form('\ufeff\n <!-- saved --> <HTML><body>a'), 'html')
  assert.equal(form('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'), 'html')
  assert.equal(form('<p>A fragment.</p>'), 'html')
  assert.equal(form(utf16('<html><body>a', 'le', true)), 'html')
  assert.equal(form('<custom-tag>a</custom-tag>', 'page.HTM'), 'html')
  assert.equal(form('Plain words.', 'page.html'), 'text')
  assert.equal(form('The sign "<p>" opens a paragraph.'), 'text')
  assert.equal(form('<name withheld> said so.'), 'text')
  assert.equal(form(''), 'text')
  assert.equal(form('A text with one NUL \0 in it, and many other letters.'), 'text')
  assert.equal(form(utf16(RUSSIAN, 'le', false)), 'text')
  assert.equal(form(encodeSingle(RUSSIAN, 'windows-1251')), 'text')
})

test('a file is known by its first bytes, whatever it is called', () => {
  const kinds: readonly [string, string][] = [
    ['%PDF-1.7\n...', 'pdf'], ['PK\x03\x04....word/document.xml', 'zip'], ['\x1f\x8b\x08', 'gzip'], ['WARC/1.1\r\nWARC-Type: warcinfo\r\n', 'warc'],
    ['From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n', 'mhtml'],
    ['<?xml version="1.0"?><rss version="2.0"><channel/></rss>', 'feed'], ['<opml version="2.0"><body/></opml>', 'opml'],
    ['{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n', 'lines'], [`{"id":"a","title":"T","text":"${'Long. '.repeat(20_000)}`, 'lines'],
    ['{"hearsay-bundle":1,"items":3}\n{"text":"x"}', 'bundle'], ['{"name": "a setting"}', 'text'], ['{\n  "text": "spread out"\n}', 'text'],
    ['<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL>', 'bookmarks'], ['[InternetShortcut]\r\nURL=https://a.example/', 'shortcut'],
  ]
  for (const [content, kind] of kinds) assert.equal(kindOf(Buffer.from(content, 'latin1'), { name: 'any.html' }), kind, content.slice(0, 60))
})

test('what is not text is refused with the way to its text', () => {
  const refused: readonly [Uint8Array, RegExp][] = [
    [Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), /old office document.*plain text/],
    [Buffer.from('{\\rtf1 a'), /RTF.*plain text/],
    [Buffer.from('\x28\xb5\x2f\xfd', 'latin1'), /compressed.*Unpack/],
    [Buffer.from('\x89PNG\r\n', 'latin1'), /picture/],
    [Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256), /binary/],
    [new Uint8Array(500), /binary/],
  ]
  for (const [bytes, message] of refused) assert.throws(() => kindOf(bytes), message)
})

test('plain text stays as it is', async () => {
  assert.deepEqual(await takeIn(Buffer.from('\ufeffOne.\r\n\r\nTwo.\n')), { text: 'One.\r\n\r\nTwo.\n' })
  await assert.rejects(takeIn(Buffer.from('')), /no text/)
  await assert.rejects(takeIn(Buffer.from('\n \t\n'.repeat(100))), /no text/)
})

test('dates as pages write them', () => {
  const dates: readonly [string, string | undefined][] = [
    ['2024-11-19', '2024-11-19'], ['2024-11', '2024-11'], ['2024', '2024'], ['2024-11-19T08:30:00.000Z', '2024-11-19T08:30:00Z'], ['2024-11-19T08:30+0100', '2024-11-19T08:30+01:00'],
    ['2024-11-19 08:30', '2024-11-19T08:30'], ['November 19, 2024', '2024-11-19'], ['19 November 2024, 10:15', '2024-11-19'], ['Tue, 19 Nov 2024 10:15:00 GMT', '2024-11-19'],
    ['2024-02-30', undefined], ['2024-13-01', undefined], ['yesterday', undefined], ['', undefined], ['20241119', undefined], ['12', undefined],
  ]
  for (const [written, expected] of dates) assert.equal(isoDate(written), expected, written)
  assert.equal(isoDate(undefined), undefined)
})
