import { Refused } from './problem.ts'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What was asked or told wrongly, field by field, in words for people. */
export function invalid(issues: readonly Issue[]): Refused {
  return new Refused(400, issues.slice(0, MOST).map(sentence).join(' '), 'See /api/openapi.json.')
}

const MOST = 5

function sentence(issue: Issue): string {
  const name = issue.path.length ? `"${issue.path.join('.')}"` : 'What was sent'
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined && /undefined/.test(issue.message) ? `${name} is missing.` : `${name} has to be ${KINDS[issue.expected] ?? `of the kind ${issue.expected}`}.`
    case 'too_small': return issue.origin === 'string' || issue.origin === 'array' ? (issue.minimum === 1 ? `${name} is empty.` : `${name} has to have at least ${issue.minimum}${UNITS[issue.origin]}.`) : `${name} has to be ${issue.minimum} or more.`
    case 'too_big': return issue.origin === 'string' || issue.origin === 'array' ? `${name} may have at most ${issue.maximum.toLocaleString('en')}${UNITS[issue.origin]}.` : `${name} may be ${issue.maximum} at most.`
    case 'invalid_value': return `${name} has to be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`
    case 'unrecognized_keys': return `${issue.path.length ? `${name} has` : 'There is'} no field ${issue.keys.map(key => `"${key}"`).join(', ')}${issue.path.length ? '' : ' here'}.`
    case 'invalid_union': return `${name} is nothing that may stand there.`
    case 'invalid_format': return /^Invalid/.test(issue.message) ? `${name} is not written as ${FORMATS[issue.format] ?? 'it has to be'}.` : `${name}: ${issue.message}.`
    default: return /^Invalid/.test(issue.message) ? `${name} is not as it has to be.` : `${name}: ${issue.message}.`
  }
}

const KINDS: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object' }
const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' items' }
const FORMATS: Readonly<Record<string, string>> = { url: 'an address is: https://gazette.example/ferry', uuid: 'an id is', date: 'a day is: 2024-11-19', datetime: 'a moment is: 2024-11-19T08:30:00Z' }

/** Refuse what a database cannot keep and no page can show, by the name of its field. */
export function refuseNoText(value: unknown, path: readonly string[] = []): void {
  if (typeof value === 'string') {
    if (/\0/.test(value) || !value.isWellFormed()) throw new Refused(400, `${path.length ? `"${path.join('.')}"` : 'What was sent'} has a character in it that is none.`, 'Leave out NUL, and halves of characters.')
  } else if (typeof value === 'object' && value !== null) for (const [name, part] of Object.entries(value)) refuseNoText(part, [...path, name])
}
