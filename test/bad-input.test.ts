import assert from 'node:assert/strict'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { BIN, hearsay, outcomeOf } from './helpers/command.ts'
import { hostilePages } from './helpers/page.ts'
import { temporaryFolder } from './helpers/checkout.ts'
import type { Outcome } from './helpers/command.ts'
import type { Reading } from '../src/index.ts'

const cwd = temporaryFolder()

async function read(name: string, content: string | Uint8Array, ...options: string[]): Promise<Outcome> {
  writeFileSync(join(cwd, name), content)
  const begun = performance.now()
  const outcome = await hearsay(['read', ...options, name], { cwd })
  assert.ok(performance.now() - begun < 60_000, `${name} took ${Math.round(performance.now() - begun)} ms`)
  assert.doesNotMatch(outcome.stdout + outcome.stderr, /fault in hearsay/, name)
  return outcome
}

/** The file is refused, in one sentence that says what to do or what is wrong. */
async function refused(name: string, content: string | Uint8Array, message: RegExp): Promise<void> {
  const { status, stdout, stderr } = await read(name, content)
  assert.equal(status, 1, name)
  assert.equal(stdout, '', name)
  assert.match(stderr, message, name)
  assert.equal(stderr.trimEnd().split('\n').length, 1, name)
}

/** The text is kept as it is, whatever can be said of it. */
async function kept(name: string, text: string, expected = text): Promise<Reading> {
  const { status, stdout, stderr } = await read(name, text, '--json')
  assert.equal(stderr, '', name)
  assert.equal(status, 0, name)
  const reading = JSON.parse(stdout) as Reading
  assert.equal(reading.article.text, expected, name)
  const shown = await read(name, text)
  assert.equal(shown.status, 0, name)
  assert.doesNotMatch(shown.stdout, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, `${name}: nothing that a terminal obeys`)
  return reading
}

test('an empty file, and one of nothing but line ends', async () => {
  await refused('empty.txt', '', /empty\.txt: There is no text in it/)
  await refused('lines.txt', '\n'.repeat(100_000), /no text/)
  await refused('empty.html', '<!doctype html><html><body></body></html>', /No article was found/)
})

test('a megabyte without a space', async () => {
  await kept('long-word.txt', 'a'.repeat(1_000_000))
  await kept('long-line.txt', '"('.repeat(500_000))
})

test('words among 100,000 line ends', async () => {
  const reading = await kept('far-apart.txt', `One said so.${'\n'.repeat(100_000)}Two denied it.`)
  assert.equal(reading.sentences.length, 2)
})

test('only emoji', async () => {
  await kept('emoji.txt', '🦆🦆🏳️‍🌈 👩‍👩‍👧 🇰🇿')
})

test('NUL bytes in a text that is text otherwise become U+FFFD, with a gap', async () => {
  const text = 'The mayor said that the bridge was safe.\0 Nobody believed him.'
  const reading = await kept('nul.txt', text, text.replace('\0', '\ufffd'))
  assert.ok(reading.gaps.some(gap => gap.start <= 40 && gap.end > 40), 'a gap says so')
})

test('lone surrogates in a line of JSON become U+FFFD, with a gap', async () => {
  const { status, stdout } = await hearsay(['read', '--jsonl'], { input: '{"id":"s","text":"Half a duck \\ud83e was seen, the warden said."}\n' })
  const reading = JSON.parse(stdout) as Reading
  assert.equal(status, 0)
  assert.equal(reading.article.text, 'Half a duck \ufffd was seen, the warden said.')
  assert.ok(reading.gaps.some(gap => gap.start === 12 && gap.end === 13))
})

test('control characters and marks that turn directions are kept in the text and away from the terminal', async () => {
  const text = 'The mayor said \x1b[31m“all is well”\x1b[0m, \u202eno\u202c and \u2066yes\u2069. \x07\x9b1m'
  const reading = await kept('controls.txt', text)
  assert.equal(reading.article.text, text)
  const json = await read('controls.txt', text, '--json')
  assert.doesNotMatch(json.stdout, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
})

test('a file\'s name does not reach the terminal as a command either', async () => {
  const { stderr } = await hearsay(['read', 'evil\x1b[31m\u202ename.txt'], { cwd })
  assert.match(stderr, /evil�\[31mname\.txt: There is no such file/)
})

test('languages that are not read yet: the article is kept, and a gap says so', async () => {
  for (const [name, text] of [
    ['chinese.txt', '渔业部在一份声明中表示，码头将于五月重新开放。“我们很满意”，部长说。居民们对此表示怀疑，他们已经听过三个日期了。'],
    ['arabic.txt', 'قالت وزارة الصيد في بيان إن الرصيف سيفتح في مايو. وقال الوزير: «نحن سعداء بذلك»، لكن السكان يشكون في الأمر.'],
  ] as const) {
    const reading = await kept(name, text)
    assert.ok(reading.gaps.some(gap => gap.layer === 'article' && gap.field === 'language' && gap.start === 0 && gap.end === text.length), name)
    assert.deepEqual(reading.statements, [])
    const page = await read(name, text, '--html')
    assert.equal(page.status, 0)
  }
})

test('what is no text says what it is and how to go on', async () => {
  await refused('noise.bin', Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256), /binary file/)
  await refused('paper.pdf', '%PDF-1.4\n%âãÏÓ\n', /PDF.*damaged or cut off/)
  await refused('photo.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), /picture/)
})

test('pages built to choke a parser are refused, with the way out', async () => {
  for (const [name, html] of Object.entries(hostilePages())) await refused(`${name.replace(/\W+/g, '-')}.html`, html, /page.* Open it in a browser, copy the article's text into a file/)
})

test('a folder, a missing file, a link to itself', async () => {
  mkdirSync(join(cwd, 'folder'))
  symlinkSync('loop.txt', join(cwd, 'loop.txt'))
  for (const [name, message] of [['folder', /folder: This is a folder/], ['missing.txt', /missing\.txt: There is no such file/], ['loop.txt', /leads back to itself/], ['folder/x/y.txt', /no such file/]] as const) {
    const { status, stderr } = await hearsay(['read', name], { cwd })
    assert.equal(status, 1)
    assert.match(stderr, message)
  }
  const stream = await hearsay(['read', '--jsonl', 'folder'], { cwd })
  assert.equal(stream.status, 1)
  assert.match(stream.stderr, /This is a folder/)
})

test('one broken line among 10,000 good ones', async () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => JSON.stringify({ id: `a${i}`, text: `The clerk said that number ${i} was missing.` }))
  lines[4321] = '{"id":"a4321","text":"The clerk sa'
  lines[77] = '   '
  const { status, stdout, stderr } = await hearsay(['read', '--jsonl'], { input: lines.join('\r\n') })
  assert.equal(status, 1)
  assert.equal(stderr, '', 'no progress where nobody watches')
  const answers = stdout.trimEnd().split('\n').map(line => JSON.parse(line) as Reading & { line?: number; error?: string })
  assert.equal(answers.length, 9_999)
  const broken = answers.findIndex(answer => answer.error !== undefined)
  assert.equal(answers[broken]!.line, 4322)
  assert.match(answers[broken]!.error!, /not JSON/)
  const ids = answers.map(answer => answer.id)
  assert.deepEqual(ids.filter(id => id !== undefined), lines.flatMap((_, i) => (i === 77 || i === 4321 ? [] : [`a${i}`])))
  assert.equal(answers[5000]!.article.text, `The clerk said that number ${ids[5000]!.slice(1)} was missing.`)
})

test('a line of more than 64 MB is an error, and the next one is read', async () => {
  const input = Buffer.concat([Buffer.from('{"id":"long","text":"'), Buffer.alloc(65 * 1024 * 1024, 'x'), Buffer.from('"}\n{"id":"short","text":"The clerk said so."}\n')])
  const { status, stdout } = await hearsay(['read', '--jsonl'], { input })
  const [first, second] = stdout.trimEnd().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)
  assert.equal(status, 1)
  assert.deepEqual(first, { line: 1, error: 'This line is longer than 64 MB, which no article is.' })
  assert.equal(second!['id'], 'short')
})

test('compressed lines are refused at once', async () => {
  const { status, stdout, stderr } = await hearsay(['read', '--jsonl'], { input: Uint8Array.of(0x1f, 0x8b, 8, 0, 10, 20) })
  assert.equal(status, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /gunzip -c FILE \| hearsay read --jsonl/)
})

test('a pipe that is closed ends the command quietly', { skip: process.platform === 'win32' }, async () => {
  const line = JSON.stringify({ text: 'The clerk said that a page was missing. '.repeat(50) })
  const stream = await outcomeOf('bash', ['-c', `for i in {1..3000}; do echo '${line}'; done | "$0" "$1" read --jsonl | head -2 | wc -l; echo "\${PIPESTATUS[@]}"`, process.execPath, BIN])
  assert.equal(stream.stdout.trim().split('\n')[0]!.trim(), '2')
  assert.match(stream.stdout, /\n\d+ 0 0 0\n$/)
  assert.equal(stream.stderr.replace(/bash: .*(Broken pipe|write error).*\n/g, ''), '')
  writeFileSync(join(cwd, 'long.txt'), 'The clerk said that a page was missing.\n\n'.repeat(5_000))
  const file = await outcomeOf('bash', ['-c', '"$0" "$1" read long.txt | head -1 >/dev/null; echo "${PIPESTATUS[@]}"', process.execPath, BIN], { cwd })
  assert.deepEqual([file.stdout, file.stderr], ['0 0\n', ''])
})

test('a full disk is said in words', { skip: !existsSync('/dev/full') }, async () => {
  writeFileSync(join(cwd, 'short.txt'), 'The clerk said that a page was missing.')
  for (const words of ['read short.txt', 'read --json short.txt', 'read --jsonl <<< \'{"text":"The clerk said so."}\'']) {
    const { stdout, stderr } = await outcomeOf('bash', ['-c', `"$0" "$1" ${words} > /dev/full; echo $?`, process.execPath, BIN], { cwd })
    assert.equal(stdout, '1\n', words)
    assert.match(stderr, /^hearsay: (?:short\.txt: )?The answer could not be written\. There is no room left on the disk\.\n$/, words)
  }
})

test('Ctrl-C ends a stream after a whole line, with status 130', { skip: process.platform === 'win32' }, async () => {
  const lines = `${JSON.stringify({ text: 'The clerk said that a page was missing. '.repeat(30) })}\n`.repeat(200)
  const { status, stdout, stderr } = await hearsay(['read', '--jsonl'], {
    meanwhile: child => {
      const feed = (): void => { while (child.stdin!.writable && child.stdin!.write(lines)); }
      child.stdin!.on('drain', feed)
      feed()
      let seen = 0
      child.stdout!.on('data', (part: string) => {
        if (seen < 100_000 && (seen += part.length) >= 100_000) child.kill('SIGINT')
      })
    },
  })
  assert.equal(status, 130)
  assert.equal(stderr, '')
  assert.ok(stdout.endsWith('\n'))
  for (const line of stdout.trimEnd().split('\n')) assert.equal((JSON.parse(line) as Reading).hearsay, '1')
})

test('Ctrl-C while input is awaited ends the command', { skip: process.platform === 'win32' }, async () => {
  const { status, stdout } = await hearsay(['read', '--jsonl'], {
    meanwhile: child => {
      child.stdin!.write('{"id":"one","text":"The clerk said so."}\n')
      child.stdout!.once('data', () => child.kill('SIGINT'))
    },
  })
  assert.equal(status, 130)
  assert.equal((JSON.parse(stdout) as Reading).id, 'one')
})
