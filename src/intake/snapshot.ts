import sanitize from 'sanitize-html'
import { decode } from './decode.ts'
import { guardPage } from './guardPage.ts'
import { pageIn } from './mhtml.ts'

/** What is left away of a page that is only to be looked at, by what it is. */
export const LEFT_AWAY = ['script', 'handler', 'style', 'address', 'image', 'frame', 'drawing', 'field'] as const
export type LeftAway = (typeof LEFT_AWAY)[number]

export interface Snapshot {
  /** What stands in a page's body: text, its order and its own raster pictures. No script, no style, and no address of anything. */
  readonly body: string
  readonly leftAway: Readonly<Partial<Record<LeftAway, number>>>
}

/** Kinds of originals that there is a snapshot of. */
export function isPage(mediaType: string): boolean {
  return ['text/html', 'application/xhtml+xml', 'multipart/related'].includes(mediaType)
}

/** A page as it was kept, made harmless. Throws `IntakeError` on one that no browser should be given. */
export function snapshotOf(bytes: Uint8Array, mediaType: string): Snapshot {
  const page = mediaType === 'multipart/related' ? pageIn(bytes) : { bytes }
  const html = decode(page.bytes)
  guardPage(html)
  const counts: Partial<Record<LeftAway, number>> = {}
  const count = (what: LeftAway) => { counts[what] = (counts[what] ?? 0) + 1 }
  const body = sanitize(html, {
    allowedTags: [...TAGS, 'img'], allowedAttributes: { '*': ['lang', 'dir'], img: ['src', 'alt'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'], ol: ['start', 'reversed'] },
    allowedSchemes: [], allowedSchemesByTag: { img: ['data'] }, allowProtocolRelative: false, nonTextTags: UNREAD, nestingLimit: 600,
    onOpenTag(name, attributes) {
      const kind = KINDS[name]
      if (kind) count(kind)
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute)) count('handler')
        else if (attribute === 'style') count('style')
        else if (name === 'img' ? attribute === 'src' && !isRaster(value) : ADDRESSES.includes(attribute) && !kind) count(name === 'img' ? 'image' : 'address')
      }
    },
    transformTags: {
      // What a picture shows its words may tell, where it cannot be shown.
      img: (tagName, { src = '', alt = '' }) => (isRaster(src) ? { tagName, attribs: { src, alt } } : { tagName: 'span', attribs: {}, text: alt }),
    },
  })
  return { body: body.trim(), leftAway: counts }
}

/** A picture in the page itself, of a kind that is nothing but a picture. */
function isRaster(src: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[\da-z+/=\s]+$/i.test(src)
}

const TAGS = [
  'article', 'section', 'header', 'footer', 'main', 'nav', 'aside', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span', 'br', 'wbr', 'hr', 'blockquote', 'q', 'cite', 'pre', 'code', 'ul', 'ol', 'li', 'dl', 'dt', 'dd',
  'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'figure', 'figcaption', 'strong', 'b', 'em', 'i', 'u', 's', 'small', 'sub', 'sup', 'mark', 'time', 'abbr', 'address', 'del', 'ins', 'ruby', 'rt', 'rp', 'bdi', 'bdo',
]
const UNREAD = ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'iframe', 'object', 'svg', 'math', 'xmp', 'noembed', 'noframes', 'plaintext']
const ADDRESSES = ['href', 'src', 'srcset', 'action', 'formaction', 'background', 'poster', 'cite', 'ping', 'data', 'xlink:href']
const KINDS: Readonly<Record<string, LeftAway>> = {
  script: 'script', style: 'style', link: 'style', iframe: 'frame', frame: 'frame', object: 'frame', embed: 'frame', svg: 'drawing', math: 'drawing', canvas: 'drawing',
  form: 'field', input: 'field', textarea: 'field', select: 'field', button: 'field', video: 'image', audio: 'image', picture: 'image',
}
