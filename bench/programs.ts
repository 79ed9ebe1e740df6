export interface Program {
  /** What is measured. */
  read(text: string): unknown
  /** How many tokens the program sees in a text; not measured. */
  countTokens(text: string): number
}

/** The programs measured, each loaded only when asked for. They do different things to a text, and the table says what. */
export const PROGRAMS: Readonly<Record<string, { readonly does: string; readonly load: () => Promise<Program> }>> = {
  'hearsay': { does: 'the full reading', load: loadHearsay },
  'compromise': { does: '`nlp(text)`: sentences, tags, chunks', load: loadCompromise },
  'wink-nlp': { does: '`sbd` and `pos`: sentences, tags', load: loadWink },
}

async function loadHearsay(): Promise<Program> {
  const { analyze, readLayers } = await import('../src/analyze.ts')
  const { readPack } = await import('../src/node.ts')
  const pack = await readPack('en')
  return {
    read: text => analyze({ text }, pack),
    countTokens: text => readLayers({ text }, pack).tokens.count,
  }
}

/** Its default call tags at once, so nothing more has to be asked for. */
async function loadCompromise(): Promise<Program> {
  const { default: nlp } = await import('compromise')
  return {
    read: text => nlp(text),
    countTokens: text => nlp(text).termList().length,
  }
}

async function loadWink(): Promise<Program> {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model, ['sbd', 'pos'])
  return {
    read: text => nlp.readDoc(text),
    countTokens: text => nlp.readDoc(text).tokens().length(),
  }
}
