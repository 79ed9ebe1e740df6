import { dayOf } from '../../export/view.ts'
import { lines } from './lines.ts'
import { oneLine } from '../../export/clean.ts'
import type { Ink } from './ink.ts'
import type { Reading } from '../../doc/reading.ts'

/** What is known of an article: its title, if the text does not show it, publisher, authors, day and language. */
export function heading({ article }: Reading, width: number, ink: Ink): string[] {
  const hasHeadline = article.blocks.some(block => block.kind === 'headline')
  const title = article.title && !hasHeadline ? lines(oneLine(article.title.value), width).map(line => ink.bold(line)) : []
  const facts = [article.publisher, article.byline.map(name => name.value).join(', '), article.publishedAt && dayOf(article.publishedAt.value), article.translated ? 'translated' : undefined, language(article.language)]
  const known = facts.filter(fact => fact).map(fact => oneLine(fact!)).join(' · ')
  return [...title, ...lines(known || 'No publisher, author or date found', width).map(line => ink.dim(line))]
}

function language(tag: string): string | undefined {
  return tag === 'en' || tag.startsWith('en-') ? undefined : tag === 'und' ? 'language unknown' : `language: ${tag}`
}
