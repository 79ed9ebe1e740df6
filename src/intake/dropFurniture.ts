import { isElement, TEXT } from './dom.ts'
import type { PageDocument, PageElement } from './dom.ts'

/**
 * Take out of a page's tree what stands around an article and in its midst: boxes for newsletters, buttons to share, lists of other
 * stories, comments of readers. Pages say so in the names that they give their elements. What holds the headline, or a good part of
 * all that can be read on the page, stays whatever it is called.
 */
export function dropFurniture(document: PageDocument): void {
  const body = document.querySelector('body')
  if (!body) return
  const found: { readonly element: PageElement; readonly words: number; readonly share: number }[] = []
  const captions: PageElement[] = []
  let hasHeadline = false
  let pictures = 0
  let longestArticle = 0

  /** How much can be read below an element outside of links; on the way, what is called furniture is noted. */
  function weigh(element: PageElement): number {
    if (UNREAD.has(element.localName)) return 0
    const hadHeadline = hasHeadline
    const picturesBefore = pictures
    if (element.localName === 'img' || element.localName === 'video') pictures++
    let words = 0
    hasHeadline = element.localName === 'h1' || element.getAttribute('itemprop') === 'articleBody'
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) words += (child.textContent ?? '').trim().length
      else if (isElement(child)) {
        const below = weigh(child)
        if (child.localName !== 'a') words += below
      }
    }
    if (element.localName === 'article') longestArticle = Math.max(longestArticle, words)
    if (element !== body && !hasHeadline && NAMED.has(element.localName)) {
      const names = namesOf(element)
      const share = shareOf(element, names)
      if (share) found.push({ element, words, share })
      else if (words && words < LONGEST_CAPTION && (CAPTION.test(names) || (pictures > picturesBefore && PICTURE.test(names)))) captions.push(element)
    }
    hasHeadline ||= hadHeadline
    return words
  }

  const whole = weigh(body)
  // Old blogs link even the headline of the article that is on the page.
  for (const { element, words, share } of found) if (words <= whole * share && !(element.localName === 'article' && words === longestArticle)) element.remove()
  for (const element of captions) if (element.parentElement) rename(element, document.createElement('figcaption'))
}

const LONGEST_CAPTION = 500
const CAPTION = /(?:^|[\s_-])(?:captions?|cutline|(?:photo|image|picture|media)-?(?:credits?|info|desc(?:ription)?))(?:$|[\s_-])/i
const PICTURE = /(?:^|[\s_-])(?:images?|img|photos?|pictures?|pic|media|gallery|slides?|slideshow|carousel)(?:$|[\s_-])/i

function rename(element: PageElement, renamed: PageElement): void {
  while (element.firstChild) renamed.appendChild(element.firstChild)
  element.replaceWith(renamed)
}

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea', 'option'])

/** How much of a page an element may hold and be taken for furniture all the same; 0 for what is none. */
function shareOf(element: PageElement, parted: string): number {
  const { localName } = element
  if (localName === 'nav' || localName === 'footer' || localName === 'form') return 0.2
  // A card that leads to another article.
  if (localName === 'article') return element.querySelector('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3') ? 0.15 : 0
  if (parted.length < 3) return 0
  // Comments may well be longer than the article.
  if (COMMENTS.test(parted)) return 0.9
  return FURNITURE.test(parted) ? 0.15 : 0
}

/** What a page calls an element, camels' humps parted. */
export function namesOf(element: PageElement): string {
  return ['class', 'id', 'data-test', 'data-testid', 'data-module', 'data-component'].map(name => element.getAttribute(name)).filter(Boolean).join(' ').replace(/([a-z])([A-Z])/g, '$1-$2')
}

const NAMED = new Set(['article', 'nav', 'footer', 'form', 'div', 'section', 'aside', 'ul', 'ol', 'p', 'span', 'header', 'table', 'figure', 'h2', 'h3', 'h4', 'dl', 'li', 'small', 'blockquote'])

const COMMENTS = /(?:^|\s)(?:(?:article|page|reader|user|fb|facebook|story|post)[-_])?comments?(?:[-_](?:area|list|section|container|wrapper|wrap|block|box|thread|form|feed|holder))?(?:\s|$)|(?:^|\s)(?:commentlist|disqus_thread|respond)(?:\s|$)/i

const FURNITURE = new RegExp(`(?:^|[\\s_-])(?:${[
  'newsletters?', 'sign-?up', 'subscri(?:be|ption)s?', 'related', 'relateds', 'recirc(?:ulation)?', 'recommend(?:ed|ations?)?', 'read-?more', 'more-?(?:stories|news|on|from|articles)', 'most-?(?:read|popular|viewed)', 'trending',
  'popular', 'shar(?:e|ing)', 'share-?(?:bar|buttons?|tools|links)', 'socials?', 'social-?(?:media|share|links|bar)', 'follow-?us', 'ads?', 'advert(?:isement|ising|s)?', 'ad-?(?:slot|unit|container|wrapper)', 'sponsored', 'promos?', 'promoted',
  'promotion', 'cookies?', 'consent', 'gdpr', 'breadcrumbs?', 'tag-?(?:s|list|cloud)', 'bio', 'author-?(?:bio|box|info|card)', 'about-?(?:the-?)?author', 'taboola', 'outbrain', 'copyright', 'sidebar', 'pagination', 'skip-?link', 'foot(?:er)?', 'colophon', 'imprint', 'masthead',
  'screen-?reader-?text', 'sr-?only', 'visually-?hidden', 'you-?may-?(?:also-?)?like', 'see-?also', 'next-?(?:article|story|post)', 'prev(?:ious)?-?(?:article|story|post)', 'post-?navigation', 'affiliate',
].join('|')})(?:$|[\\s_-])`, 'i')
