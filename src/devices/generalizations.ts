import type { DeviceKind } from '../doc/devices.ts'
import type { Layers } from '../doc/layers.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { FoundAt, Scene } from './rule.ts'

const KIND: DeviceKind = 'generalization'

/** "London always finds a way": an adverb of all times with a verb in the present, or "has always"; not "not always". */
export function always({ layers, lexicon: { general } }: Scene): FoundAt[] {
  const { tokens, syntax } = layers
  const found: FoundAt[] = []
  for (let i = 0; i < tokens.count; i++) {
    const form = lower(tokens, i)
    const isNever = general.never.has(form)
    if (syntax.upos[i] !== ADVERB || !(isNever || general.always.has(form)) || (i > 0 && syntax.upos[i - 1] === PARTICLE) || isOfSpeaker(layers, i, general.speakers)) continue
    const verb = syntax.head[i]!
    const subject = verb < 0 ? -1 : childOf(layers, verb, child => relation(syntax, child).startsWith('nsubj'))
    if (subject >= 0 && isAbout(syntax, subject, lower(tokens, subject), general.many) && holdsAtAllTimes(layers, verb, isNever)) found.push({ first: i, last: i, kind: KIND })
  }
  return found
}

/** "I always", "we have always", whatever the tree says. */
function isOfSpeaker({ tokens }: Layers, i: number, speakers: ReadonlySet<string>): boolean {
  return (i > 0 && speakers.has(lower(tokens, i - 1))) || (i > 1 && speakers.has(lower(tokens, i - 2)))
}

/** A verb in the present, a present "be" with what it says, or "has always"; "has never come" tells of what did not happen. */
function holdsAtAllTimes(layers: Layers, verb: number, isNever: boolean): boolean {
  const { syntax } = layers
  const auxiliary = childOf(layers, verb, child => syntax.upos[child] === AUXILIARY)
  if (auxiliary < 0) return PRESENT.has(tag(syntax, verb))
  if (!PRESENT.has(tag(syntax, auxiliary))) return false
  return syntax.lemma[auxiliary] === 'be' || (syntax.lemma[auxiliary] === 'have' && !isNever)
}

/** A name, a noun or "they": of "it" and "she" one case is told. */
function isAbout({ upos }: Layers['syntax'], subject: number, form: string, many: ReadonlySet<string>): boolean {
  return upos[subject] === NOUN || upos[subject] === NAME || many.has(form)
}

/** "Every empire falls", "no politician keeps his word": all of a kind as the subject of a verb in the present. */
export function everyOfAKind({ layers, lexicon: { general } }: Scene): FoundAt[] {
  const { tokens, syntax } = layers
  const found: FoundAt[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (!general.all.has(lower(tokens, i)) || relation(syntax, i) !== 'det') continue
    const noun = syntax.head[i]!
    if (noun <= i || !general.groups.has(syntax.lemma[noun]!.toLowerCase()) || relation(syntax, noun) !== 'nsubj') continue
    // "all countries in the bloc", "every soldier who came": some, and it is said which.
    if (childOf(layers, noun, child => child > noun && /^(?:nmod|acl)/.test(relation(syntax, child))) >= 0 || hasArticle(layers, i, noun)) continue
    const verb = syntax.head[noun]!
    const finite = verb < 0 ? -1 : firstOf(childOf(layers, verb, child => syntax.upos[child] === AUXILIARY), verb)
    // "doubts that any country has": in a relative clause nothing is claimed of all.
    if (finite >= 0 && !relation(syntax, verb).startsWith('acl') && PRESENT.has(tag(syntax, finite))) found.push({ first: i, last: noun, kind: KIND })
  }
  return found
}

/** "all the soldiers", "all three countries": a group that is known. */
function hasArticle({ syntax, tree }: Layers, all: number, noun: number): boolean {
  for (let child = tree.firstChild[noun]!; child >= 0; child = tree.nextSibling[child]!) if (child > all && child < noun && (relation(syntax, child) === 'det' || syntax.upos[child] === NUMBER || syntax.upos[child] === PRONOUN)) return true
  return false
}

function childOf({ tree }: Layers, head: number, isWanted: (child: number) => boolean): number {
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) if (isWanted(child)) return child
  return -1
}

const firstOf = (a: number, b: number) => (a >= 0 ? a : b)
const relation = (syntax: Layers['syntax'], i: number) => syntax.deprelNames[syntax.deprel[i]!]!
const tag = (syntax: Layers['syntax'], i: number) => syntax.xposNames[syntax.xpos[i]!]!

const PRESENT = new Set(['VBZ', 'VBP'])
const ADVERB = UPOS.indexOf('ADV')
const AUXILIARY = UPOS.indexOf('AUX')
const NOUN = UPOS.indexOf('NOUN')
const NAME = UPOS.indexOf('PROPN')
const NUMBER = UPOS.indexOf('NUM')
const PARTICLE = UPOS.indexOf('PART')
const PRONOUN = UPOS.indexOf('PRON')
