import { lemmaKey, LONGEST_ENDING } from '../src/syntax/lemmatize.ts'
import type { ModelFile } from '../src/lang/modelFile.ts'
import { hashString } from '../src/text/hash.ts'
import type { ConlluSentence } from './conllu.ts'

/** Learn how lemmas come from forms: for each tag and ending the commonest script, and forms that go another way by themselves. */
export function trainLemmas(sentences: readonly ConlluSentence[], labels: readonly string[]): ModelFile {
  const pairs = countPairs(sentences, labels)
  const rules = new Map<number, string>()
  const votes = new Map<number, Map<string, number>>()
  for (const { label, form, script } of pairs.values()) {
    for (const ending of endingsOf(form)) {
      const key = lemmaKey(label, hashString(ending))
      if (!votes.has(key)) votes.set(key, new Map())
      votes.get(key)!.set(script, (votes.get(key)!.get(script) ?? 0) + 1)
    }
  }
  const winner = new Map([...votes].map(([key, counts]) => [key, [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!]))
  // Shortest first: a longer ending has a rule of its own only where it goes another way.
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    for (const { label, form } of pairs.values()) {
      if (form.length < length) continue
      const key = lemmaKey(label, hashString(endingOf(form, length)))
      if (rules.has(key)) continue
      const [script, count] = winner.get(key)!
      const inherited = ruleFor(rules, label, form, length - 1)
      if (script !== inherited && (count >= 2 || length === 0)) rules.set(key, script)
    }
  }
  for (const { label, form, script, count } of pairs.values()) {
    if (ruleFor(rules, label, form, LONGEST_ENDING) !== script && count >= 1) rules.set(lemmaKey(label, hashString(`^${form}`)), script)
  }
  const scripts = [...new Set(rules.values())].sort()
  const keys = [...rules.keys()].sort((a, b) => a - b)
  const parts = scripts.map(script => /^(\d+)([lk])(.*)$/.exec(script)!)
  return {
    meta: { lemmaEndings: parts.map(part => part[3]!) },
    arrays: {
      'lemma.keys': Int32Array.from(keys),
      'lemma.script': Uint16Array.from(keys, key => scripts.indexOf(rules.get(key)!)),
      'lemma.cut': Uint8Array.from(parts, part => Number(part[1])),
      'lemma.lower': Uint8Array.from(parts, part => (part[2] === 'l' ? 1 : 0)),
    },
  }
}

interface Pair {
  readonly label: number
  readonly form: string
  readonly script: string
  readonly count: number
}

/** The commonest script of each form with each label. */
function countPairs(sentences: readonly ConlluSentence[], labels: readonly string[]): Map<string, Pair> {
  const counts = new Map<string, Map<string, number>>()
  for (const { words } of sentences) {
    for (const { form, upos, xpos, lemma } of words) {
      const label = labels.indexOf(`${upos}|${xpos}`)
      if (label < 0 || lemma === '_') continue
      const key = `${label} ${form}`
      if (!counts.has(key)) counts.set(key, new Map())
      const script = scriptOf(form, lemma)
      counts.get(key)!.set(script, (counts.get(key)!.get(script) ?? 0) + 1)
    }
  }
  return new Map([...counts].map(([key, scripts]) => {
    const [script, count] = [...scripts].sort((a, b) => b[1] - a[1])[0]!
    const space = key.indexOf(' ')
    return [key, { label: Number(key.slice(0, space)), form: key.slice(space + 1), script, count }]
  }))
}

/** "1lbe": cut one letter, lower the case, add "be". */
function scriptOf(form: string, lemma: string): string {
  const keeps = alike(form, lemma) >= alike(form.toLowerCase(), lemma)
  const base = keeps ? form : form.toLowerCase()
  const same = alike(base, lemma)
  return `${base.length - same}${keeps ? 'k' : 'l'}${lemma.slice(same)}`
}

function alike(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}

function endingOf(form: string, length: number): string {
  return length ? form.slice(-length) : ''
}

function endingsOf(form: string): string[] {
  return Array.from({ length: Math.min(LONGEST_ENDING, form.length) + 1 }, (_, length) => endingOf(form, length))
}

function ruleFor(rules: Map<number, string>, label: number, form: string, longest: number): string | undefined {
  for (let length = Math.min(longest, form.length); length >= 0; length--) {
    const rule = rules.get(lemmaKey(label, hashString(endingOf(form, length))))
    if (rule !== undefined) return rule
  }
  return undefined
}

