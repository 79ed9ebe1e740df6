// A process of its own for one measurement: node bench/child.ts NAME TEXTS.json [PROGRAM]; prints its result as JSON.
import { readFileSync } from 'node:fs'
import { MEASUREMENTS } from './measurements.ts'

const [name, file, program] = process.argv.slice(2)
const texts = JSON.parse(readFileSync(file!, 'utf8')) as string[]
const measure = MEASUREMENTS[name as keyof typeof MEASUREMENTS]
process.stdout.write(JSON.stringify(await measure(texts, program!)))
