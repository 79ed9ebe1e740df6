import type { Pack } from '../doc/pack.ts'
import type { Syntax } from '../doc/syntax.ts'
import type { Tokens } from '../doc/tokens.ts'
import { classifyForms } from '../doc/wordClasses.ts'
import { lemmatize } from './lemmatize.ts'
import { parse } from './parse.ts'
import { tag } from './tag.ts'

/** Tags, lemmas and trees of a text's tokens. Every sentence gets one tree; linear in the length of the text. */
export function analyzeSyntax(tokens: Tokens, pack: Pack): Syntax {
  const { tagger, parser } = pack.models
  const classes = classifyForms(tokens.forms, pack.models.classes)
  const labels = tag(tokens, classes, tagger)
  const upos = labels.map(label => tagger.labelUpos[label]!)
  const xpos = labels.map(label => tagger.labelXpos[label]!)
  const { lemma, lemmaHash } = lemmatize(tokens, labels, tagger.labels.length, tagger.lemmas)
  const { head, deprel } = parse(tokens, upos, xpos, classes, parser)
  return { upos, xpos, xposNames: tagger.xposNames, lemma, lemmaHash, head, deprel, deprelNames: parser.deprelNames, classes }
}
