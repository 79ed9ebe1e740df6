import { createHash } from 'node:crypto'
import { aboutWords, articleFacts, CREDIT, endWords, leftWords, NOTHING, takenFacts, textWords } from './reportWords.ts'
import { called } from '../html/called.ts'
import { escape } from '../html/escape.ts'
import { REPORT_STYLE } from './style.ts'
import type { ReportBlock, ReportMaker } from './reportItem.ts'
import type { Taken, TakenArticle, TakenWords } from '../taken.ts'

export const HTML_REPORT: ReportMaker = {
  head: about => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(REPORT_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escape(about.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<header>
<h1 dir="auto">${escape(about.title)}</h1>
<p>${escape(aboutWords(about))}</p>
<p class="soft">${escape(`${textWords(about)} ${CREDIT}`)}</p>
</header>
`,
  article: ({ article, statements, left, unread, text }) => `<section>
<h2 dir="auto">${called(article, languageOf(article))}</h2>
<p class="of">${[...articleFacts(article).map(fact => `<bdi>${escape(fact)}</bdi>`), ...article.url ? [link(article.url, 'live page')] : [], ...article.link ? [link(article.link, 'in hearsay')] : []].map(fact => `<span>${fact}</span>`).join(' ')}</p>
${unread ? `<p class="soft">${escape(unread)}</p>\n` : ''}${statements.length ? `<ul>\n${statements.map(taken => statementItem(taken, article)).join('\n')}\n</ul>` : `<p class="soft">${NOTHING}</p>`}
${left ? `<p class="soft">${leftWords(left)}</p>\n` : ''}${text ? `<h3>The text</h3>\n<blockquote dir="auto"${languageOf(article)}>\n${text.map(block).join('\n')}\n</blockquote>\n` : ''}</section>
`,
  end: counts => `<footer>${escape(endWords(counts))}</footer>
</main>
</body>
</html>
`,
}

function statementItem(taken: Taken, article: TakenArticle): string {
  const { who, does, words, isSure } = taken
  const said = words.map(wordsPart).join('')
  return `<li${isSure ? '' : ' class="maybe"'}>
<p class="who">${who ? `<b dir="auto">${escape(who)}</b> ${escape(does ?? '')}` : ''}</p>
<p class="said"${languageOf(article)} dir="auto">${taken.link ? `<a href="${escape(taken.link)}">${said}</a>` : said}</p>
<p class="of">${[...takenFacts(taken).map(fact => `<bdi>${escape(fact)}</bdi>`), ...taken.live ? [link(taken.live, 'on the live page')] : []].map(fact => `<span>${fact}</span>`).join(' ')}</p>
</li>`
}

function wordsPart({ words, isVerbatim }: TakenWords): string {
  return `<span class="${isVerbatim ? 'q' : 'c'}">${escape(words)}</span>`
}

function block({ kind, words }: ReportBlock): string {
  return kind === 'headline' || kind === 'heading' ? `<p><b>${escape(words)}</b></p>` : `<p>${escape(words)}</p>`
}

function link(address: string, words: string): string {
  return `<a href="${escape(address)}">${words}</a>`
}

/** The article's language, which need not be that of the page. */
function languageOf({ language }: TakenArticle): string {
  return language === 'und' ? '' : ` lang="${escape(language)}"`
}
