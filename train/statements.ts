import type { Pack } from '../src/doc/pack.ts'
import { calibrate, gatherEvidence } from './calibrate.ts'
import { packSequence, sequenceOf } from './crf.ts'
import { CUE_SETTINGS, trainCues } from './cues.ts'
import { readPolnear } from './data.ts'
import { layGold } from './goldStatements.ts'
import type { GoldArticle } from './goldStatements.ts'
import { trainRoles, withChance } from './roles.ts'

const FOLDS = 3

/** Features without a weight as large are left out of the shipped models. */
const LEAST_WEIGHT = 0.075

/**
 * Fit the cue and role models to PolNeAR's training part: first on folds, whose held-out articles teach what confidence means, then on all.
 * The pack needs its tagger, parser and names. Returns the bytes of two model files.
 */
export function trainStatements(data: string, pack: Omit<Pack, 'models'> & { readonly models: Pick<Pack['models'], 'tagger' | 'parser' | 'names'> }, log: (line: string) => void): { cues: Uint8Array; roles: Uint8Array } {
  const articles = readPolnear(data, 'train').map(article => layGold(article, pack as Pack))
  log(`${articles.length} articles read`)
  const folds = foldsOf(articles)
  const foldCues = folds.map(({ seen }) => sequenceOf(trainCues(seen)))
  log(`cues of ${FOLDS} folds`)
  const heldOut = new Map(folds.flatMap(({ unseen }, fold) => unseen.map(article => [article, withChance(article, foldCues[fold]!)] as const)))
  const evidences = folds.map(({ seen, unseen }, fold) => {
    const roles = sequenceOf(trainRoles(seen.map(article => heldOut.get(article)!)))
    log(`roles of fold ${fold + 1}`)
    return gatherEvidence(unseen, { cues: foldCues[fold]!, roles })
  })
  const settings = calibrate(evidences, log)
  return { cues: packSequence(trainCues(articles, { log }), CUE_SETTINGS, LEAST_WEIGHT), roles: packSequence(trainRoles(articles.map(article => heldOut.get(article)!), { log }), settings, LEAST_WEIGHT) }
}

interface Fold {
  readonly seen: readonly GoldArticle[]
  readonly unseen: readonly GoldArticle[]
}

function foldsOf(articles: readonly GoldArticle[]): Fold[] {
  return Array.from({ length: FOLDS }, (_, fold) => ({ seen: articles.filter((_, i) => i % FOLDS !== fold), unseen: articles.filter((_, i) => i % FOLDS === fold) }))
}
