import { readFileSync, writeFileSync } from 'node:fs'
import { analyze } from '../../src/analyze.ts'
import { readPack } from '../../src/node.ts'
import { describe, judgeCase } from './judgeCase.ts'
import { readCases } from './readCases.ts'

/**
 * `node test/cases/markToday.ts FILE…`: bring the FIXMEs of case files up to date. Cases that are right lose theirs, cases that are wrong get one with today's answer.
 * Look at the difference before you commit it: a case that turned wrong is a fault until somebody says otherwise.
 */
const pack = await readPack()
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8')
  const heading = text.slice(0, text.search(/^= /m)).trimEnd()
  const written = readCases(file).map(example => {
    const reading = analyze({ text: example.marked.text, language: 'en' }, pack)
    const isRight = !judgeCase(example, reading).length
    return [`= ${isRight ? '' : 'FIXME '}${example.title}`, ...example.lines, ...(isRight ? [] : ['today:', describe(example, reading)])].join('\n')
  })
  writeFileSync(file, [...(heading ? [heading] : []), ...written].join('\n\n') + '\n')
  console.log(`${file}: ${written.filter(lines => !lines.startsWith('= FIXME')).length} of ${written.length} right`)
}
