import { dayOf } from '../view.ts'
import { escape } from './escape.ts'
import { oneLine } from '../clean.ts'
import { switches } from './switches.ts'
import { voiceBars } from './voices.ts'
import type { HtmlOptions } from './htmlOptions.ts'
import type { Reading } from '../../doc/reading.ts'
import type { Views } from './views.ts'

/** What stands over the text: where it is from, its title, what is seen at a glance, and the switches. */
export function header(views: Views, title: string, facts: string, options: Required<HtmlOptions>): string {
  const { reading, isRead } = views.sure
  const seen = isRead ? `<div class="l-glance">${voiceBars(views)}\n${facts}</div>\n${switches(views.sure, options)}` : unread(reading)
  return `<header>\n${factsLine(reading)}\n${title}\n${seen}\n</header>`
}

/** Where the article is from; by whom and of when, too, as long as the glance does not say it. */
function factsLine({ article }: Reading): string {
  const names = article.byline.map(name => oneLine(name.value)).join(', ')
  const fact = (words: string | false | undefined, name = '') => (words ? `<span${name && ` class="${name}"`} dir="auto">${escape(oneLine(words))}</span>` : '')
  const link = article.url && /^https?:\/\//i.test(article.url) ? `<span><a href="${escape(article.url)}" rel="noreferrer">original page</a></span>` : ''
  const facts = fact(article.publisher) + fact(names && `by ${names}`, 'in-glance') + fact(article.publishedAt && dayOf(article.publishedAt.value), 'in-glance') + fact(article.translated && 'translated') + link
  return facts ? `<p class="facts">${facts}</p>` : ''
}

function unread({ gaps }: Reading): string {
  return `<p class="counts"><span>This article was not read. <a href="#gaps">Why</a>${gaps.length > 1 ? ', and what else stayed unknown' : ''}.</span></p>`
}
