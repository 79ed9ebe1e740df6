import { Features } from '../doc/features.ts'
import type { NamedMention } from '../doc/names.ts'
import type { Pack } from '../doc/pack.ts'
import type { Syntax } from '../doc/syntax.ts'
import { spanOf } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import { describeNames } from './nameColumns.ts'
import { addNameFeatures } from './nameFeatures.ts'
import { namesIn } from './nameLabels.ts'
import type { LabelledName } from './nameLabels.ts'
import { typeOf } from './nameType.ts'

/** Find the names in a text: of persons, organizations, countries, places, media and other things. Articles, titles and gentilics are no part of them. In order and disjoint. */
export function findNames(tokens: Tokens, syntax: Syntax, { lexicon, models }: Pack): NamedMention[] {
  const columns = describeNames(tokens, syntax, lexicon.names)
  const features = new Features()
  const found: LabelledName[] = []
  for (let s = 0; s + 1 < tokens.firsts.length; s++) {
    const first = tokens.firsts[s]!
    const end = tokens.firsts[s + 1]!
    features.clear()
    addNameFeatures(features, columns, first, end - 1)
    const scores = models.names.score(features.data, features.offsets, end - first)
    found.push(...namesIn(models.names.best(scores, end - first), first))
  }
  return found.map(({ first, last, kind }) => {
    const type = typeOf(tokens, first, last, kind, columns.listed, lexicon.names)
    return { ...spanOf(tokens, first, last), form: 'name', type, by: 'names', first, last }
  })
}
