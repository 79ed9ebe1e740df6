import { Complaint } from './complaint.ts'
import { ALL_LAYERS, DEFAULT_LAYERS, LAYERS } from '../export/layers.ts'
import type { Layer, Layers } from '../export/layers.ts'

/**
 * The layers that a list asks for: "figures,gaps" for these two, "all", "none", and "+devices" or "-figures" for what is shown anyway with
 * one more or less. Throws a `Complaint` that names the layers there are.
 */
export function layersOf(list: string | undefined): Layers {
  if (list === undefined) return DEFAULT_LAYERS
  const words = list.toLowerCase().split(/[\s,]+/).filter(Boolean)
  if (!words.length) throw new Complaint(`--layers needs at least one name. ${KNOWN}`, 2)
  const chosen = new Set<Layer>(words.every(word => /^[+-]/.test(word)) ? DEFAULT_LAYERS : [])
  for (const word of words) {
    for (const name of namesOf(word.replace(/^[+-]/, ''))) {
      if (word.startsWith('-')) chosen.delete(name)
      else chosen.add(name)
    }
  }
  return chosen
}

function namesOf(word: string): Iterable<Layer> {
  if (word === 'all') return ALL_LAYERS
  if (word === 'none') return []
  const name = LAYERS.find(layer => layer === word)
  if (!name) throw new Complaint(`There is no layer "${word}". ${KNOWN}`, 2)
  return [name]
}

const KNOWN = `The layers are ${LAYERS.join(', ')}; or write all, or none.`

/** The words of a command line in which `--layers -figures` is one word, so that "-figures" is not taken for an option. */
export function joinLayers(words: readonly string[]): string[] {
  const isList = (i: number) => words[i - 1] === '--layers' && /^-[a-z]/i.test(words[i] ?? '')
  return words.flatMap((word, i) => (isList(i) ? [] : isList(i + 1) ? [`${word}=${words[i + 1]}`] : [word]))
}
