/** A word as it sounds, however its script was put into this one: "Tokaev" for "Tokayev". */
export function spelling(transliterations: readonly (readonly [from: string, to: string])[]): (word: string) => string {
  const known = new Map<string, string>()
  return word => {
    let found = known.get(word)
    if (found === undefined) known.set(word, found = transliterations.reduce((sound, [from, to]) => sound.replaceAll(from, to), word.normalize('NFD').replace(/\p{M}/gu, '')))
    return found
  }
}
