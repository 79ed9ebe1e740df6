/** Labels of the names model: the first token of a name, or a later one, by what it names. */
export const NAME_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const

export const NAME_CLASSES = ['PER', 'ORG', 'LOC', 'MISC'] as const
export type NameClass = (typeof NAME_CLASSES)[number]

/** A name as the model finds it: tokens, both ends included. */
export interface LabelledName {
  readonly first: number
  readonly last: number
  readonly kind: NameClass
}

/** The names that a path of labels spells, in order. A later token without a first one begins a name. */
export function namesIn(labels: Uint8Array, from = 0): LabelledName[] {
  const found: LabelledName[] = []
  for (let i = 0; i < labels.length;) {
    const label = labels[i]!
    if (!label) { i++; continue }
    const inside = label + (label & 1)
    let end = i + 1
    while (end < labels.length && labels[end] === inside) end++
    found.push({ first: from + i, last: from + end - 1, kind: NAME_CLASSES[(inside >> 1) - 1]! })
    i = end
  }
  return found
}

/** Write a name into a column of labels. */
export function labelName(labels: Uint8Array, { first, last, kind }: LabelledName): void {
  const begin = 1 + 2 * NAME_CLASSES.indexOf(kind)
  labels[first] = begin
  labels.fill(begin + 1, first + 1, last + 1)
}
