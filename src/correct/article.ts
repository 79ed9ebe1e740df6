import { PERSON } from './person.ts'
import type { ArticleFields } from '../doc/correction.ts'
import type { Found, ReadArticle } from '../doc/reading.ts'

/** The facts of an article with what people have said of them. Values of times stay as they were seen from the date before. */
export function correctArticle(article: ReadArticle, fields: ArticleFields | undefined): ReadArticle {
  if (!fields) return article
  const { title, publisher, publishedAt, ...rest } = article
  const facts = {
    title: found(title, fields.title), publisher: fields.publisher === undefined ? publisher : fields.publisher ?? undefined, publishedAt: found(publishedAt, fields.publishedAt),
  }
  return {
    ...rest,
    ...(facts.title && { title: facts.title }), ...(facts.publisher !== undefined && { publisher: facts.publisher }), ...(facts.publishedAt && { publishedAt: facts.publishedAt }),
    byline: fields.byline ? fields.byline.map(name => article.byline.find(({ value }) => value === name) ?? { value: name, by: PERSON }) : article.byline,
  }
}

function found(before: Found | undefined, value: string | null | undefined): Found | undefined {
  if (value === undefined || value === before?.value) return before
  return value === null ? undefined : { value, by: PERSON }
}
