import { compareSpans, overlaps } from '../../src/text/span.ts'
import type { Span } from '../../src/text/span.ts'
import type { Statement } from '../../src/doc/reading.ts'
import type { StatementFields } from '../../src/doc/correction.ts'

/** In the order in which somebody is asked for them who shows a statement that was missed. */
export const ROLES = ['content', 'source', 'cue'] as const
export type Role = (typeof ROLES)[number]

/** Which role is asked for after which. */
export const NEXT_ROLE: Readonly<Record<Role, Role>> = { content: 'source', source: 'cue', cue: 'cue' }

/** Which key draws which role. */
export const ROLE_KEYS: Readonly<Record<Role, string>> = { content: '1', source: '2', cue: '3' }

/** The handle at which the keyboard begins with a role, as a selector. */
export function handleOf(role: Role): string {
  return `.handle.${role}.start`
}

/** The words of a statement as somebody is about to draw them. */
export interface DrawnRoles {
  readonly source?: Span
  readonly cue?: Span
  readonly content: readonly Span[]
}

/** One stretch of words of a role; a content may have several. */
export interface RolePart {
  readonly role: Role
  readonly part: number
  readonly span: Span
}

export function rolesOf({ source, cue, content }: Statement): DrawnRoles {
  return { content, ...(source && { source }), ...(cue && { cue }) }
}

export function partsOf({ source, cue, content }: DrawnRoles): RolePart[] {
  return [
    ...content.map((span, part) => ({ role: 'content' as const, part, span })),
    ...source ? [{ role: 'source' as const, part: 0, span: source }] : [],
    ...cue ? [{ role: 'cue' as const, part: 0, span: cue }] : [],
  ]
}

/** With one stretch drawn elsewhere. */
export function redrawn(roles: DrawnRoles, { role, part }: Pick<RolePart, 'role' | 'part'>, span: Span): DrawnRoles {
  return role === 'content' ? { ...roles, content: roles.content.map((before, i) => (i === part ? span : before)) } : { ...roles, [role]: span }
}

/** With words that somebody selected as a role: in the place of those that they touch, else beside them; there is one source and one cue. */
export function withWords(roles: DrawnRoles, role: Role, span: Span): DrawnRoles {
  if (role !== 'content') return { ...roles, [role]: span }
  return { ...roles, content: [...roles.content.filter(part => !overlaps(part, span)), span].sort(compareSpans) }
}

/** Of a statement that passes on another: source and cue are none of the words that it passes on. */
export function withoutOwn({ source, cue, content }: DrawnRoles, text: string): DrawnRoles {
  const own = [source, cue].filter(span => span !== undefined)
  const left = own.reduce(cutOut, content).filter(part => HAS_WORDS.test(text.slice(part.start, part.end)))
  return { content: left, ...(source && { source }), ...(cue && { cue }) }
}

const HAS_WORDS = /[\p{L}\p{N}]/u

function cutOut(content: readonly Span[], hole: Span): readonly Span[] {
  return content.flatMap(part => (overlaps(part, hole) ? [{ start: part.start, end: hole.start }, { start: hole.end, end: part.end }].filter(({ start, end }) => start < end) : [part]))
}

/** Without a role, or without one stretch of a content. */
export function withoutWords(roles: DrawnRoles, { role, part }: Pick<RolePart, 'role' | 'part'>): DrawnRoles {
  if (role === 'content') return { ...roles, content: roles.content.filter((_, i) => i !== part) }
  const { [role]: _, ...others } = roles
  return others
}

/** What has been drawn otherwise than it was. */
export function redrawnFields(before: DrawnRoles, after: DrawnRoles): Pick<StatementFields, 'source' | 'cue' | 'content'> {
  return {
    ...(isSame(before.source, after.source) ? {} : { source: after.source ?? null }),
    ...(isSame(before.cue, after.cue) ? {} : { cue: after.cue ?? null }),
    ...(before.content.length === after.content.length && before.content.every((span, i) => isSame(span, after.content[i])) ? {} : { content: after.content }),
  }
}

function isSame(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end
}
