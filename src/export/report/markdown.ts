import { aboutWords, articleFacts, CREDIT, endWords, leftWords, NOTHING, takenFacts, textWords } from './reportWords.ts'
import { calledWords } from '../opening.ts'
import { markdownLink, markdownWords } from '../markdownWords.ts'
import { plainWords } from '../taken.ts'
import type { ReportBlock, ReportMaker } from './reportItem.ts'
import type { Taken } from '../taken.ts'

export const MARKDOWN_REPORT: ReportMaker = {
  head: about => paragraphs(`# ${markdownWords(about.title)}`, markdownWords(aboutWords(about)), markdownWords(`${textWords(about)} ${CREDIT}`)),
  article: ({ article, statements, left, unread, text }) => paragraphs(
    `## ${markdownWords(calledWords(article))}`,
    [...articleFacts(article).map(markdownWords), ...article.url ? [markdownLink('live page', article.url)] : [], ...article.link ? [markdownLink('in hearsay', article.link)] : []].join(' · '),
    ...unread ? [markdownWords(unread)] : [],
    statements.length ? statements.map(statementItem).join('\n') : NOTHING,
    ...left ? [leftWords(left)] : [],
    ...text ? ['### The text', text.map(block).join('\n>\n')] : [],
  ),
  end: counts => paragraphs('---', markdownWords(endWords(counts))),
}

function paragraphs(...parts: readonly string[]): string {
  return parts.map(part => `${part}\n\n`).join('')
}

/** Who, what and by which way; the words lead to their place. */
function statementItem(taken: Taken): string {
  const { who, does, link, live } = taken
  const words = plainWords(taken)
  return `- ${who ? `**${markdownWords(who)}** ${markdownWords(does ?? '')}: ` : ''}${link ? markdownLink(words, link) : markdownWords(words)}\\\n  ${[...takenFacts(taken).map(markdownWords), ...live ? [markdownLink('on the live page', live)] : []].join(' · ')}`
}

function block({ kind, words }: ReportBlock): string {
  return `> ${kind === 'headline' || kind === 'heading' ? `**${markdownWords(words)}**` : markdownWords(words)}`
}
