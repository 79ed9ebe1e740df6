import { assemble, assembleUnread } from './assemble.ts'
import { findBlocks } from './blocks/findBlocks.ts'
import { findFacts } from './blocks/findFacts.ts'
import { findDevices } from './devices/findDevices.ts'
import type { ArticleInput } from './doc/article.ts'
import type { Layers } from './doc/layers.ts'
import type { Pack } from './doc/pack.ts'
import type { Reading } from './doc/reading.ts'
import { plantTree } from './doc/tree.ts'
import { linkEntities } from './entities/linkEntities.ts'
import { findEvents } from './events/findEvents.ts'
import { findFigures } from './figures/findFigures.ts'
import { findNames } from './mentions/findNames.ts'
import { findQuotations } from './statements/findQuotations.ts'
import { findStatements } from './statements/findStatements.ts'
import { analyzeSyntax } from './syntax/analyzeSyntax.ts'
import { cleanText } from './text/clean.ts'
import { detectLanguage } from './tokens/detectLanguage.ts'
import { estimateDate } from './times/estimateDate.ts'
import { findTimes } from './times/findTimes.ts'
import { tokenize } from './tokens/tokenize.ts'

/**
 * Read one article: who says what, on whose word, and what stays unknown. Never throws on text; offsets in the reading refer to `article.text`.
 * A text in a language that the pack does not know is kept, with its blocks and sentences and a gap that says so.
 */
export function analyze(article: ArticleInput, pack: Pack): Reading {
  const { text, replaced } = cleanText(article.text)
  const given = text === article.text ? article : { ...article, text }
  const language = detectLanguage(given, pack.language, pack.lexicon.language)
  if (!language.supported) {
    const layers = blocksAndTokens(given, pack)
    return assembleUnread(given, replaced, language, pack, findFacts(given, layers.blocks, pack.lexicon.blocks), layers)
  }
  const layers = readLayers(given, pack)
  const facts = findFacts(given, layers.blocks, pack.lexicon.blocks)
  const found = findStatements(layers, pack)
  const linked = linkEntities(layers.tokens, layers.syntax, layers.names, found.statements, pack, layers.quotations)
  const publishedAt = facts.publishedAt?.value
  const times = findTimes(layers.tokens, layers.syntax, layers.names, publishedAt, pack.lexicon.times)
  const estimate = publishedAt ? undefined : estimateDate(layers.tokens, layers.syntax, times, given.url, pack.lexicon.times)
  const events = findEvents(layers, found.statements, linked, times, pack)
  const devices = findDevices(layers, found.statements, pack.lexicon.devices)
  return assemble(given, replaced, language, pack, { facts, layers, times, estimate, ...found, linked, events, devices })
}

/** What is known of a text before statements: blocks, tokens, syntax, names, figures, quotations. The text must hold no lone surrogates. */
export function readLayers(article: ArticleInput, pack: Pack): Layers {
  const { blocks, tokens } = blocksAndTokens(article, pack)
  const syntax = analyzeSyntax(tokens, pack)
  const tree = plantTree(tokens, syntax)
  const names = findNames(tokens, syntax, pack)
  const figures = findFigures(tokens, syntax, names, pack.lexicon.figures)
  const quotations = findQuotations(tokens)
  return { blocks, tokens, syntax, tree, names, figures, quotations }
}

function blocksAndTokens(article: ArticleInput, { lexicon }: Pack): Pick<Layers, 'blocks' | 'tokens'> {
  const blocks = findBlocks(article, lexicon.blocks)
  return { blocks, tokens: tokenize(article.text, blocks, lexicon.tokens) }
}
