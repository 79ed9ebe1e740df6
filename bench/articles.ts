import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonl } from '../train/data.ts'
import { inventArticle } from './inventNews.ts'

export interface Material {
  /** What it is, for the reader of the table. */
  readonly name: string
  /** The folder of corpora, when one is given. */
  readonly folder?: string
  readonly articles: readonly string[]
}

/** News to measure on: the real articles of a folder of corpora, or invented ones when none is given. */
export function loadMaterial(folder: string | undefined): Material {
  if (!folder) return { name: 'invented news (bench/inventNews.ts)', articles: Array.from({ length: 150 }, (_, i) => inventArticle(i, 300 + (i % 10) * 150)) }
  const path = join('wikinews', '2020.jsonl.gz')
  if (!existsSync(join(folder, path))) throw new Error(`There is no ${path} in ${folder}.`)
  return { name: 'Wikinews 2020', folder, articles: readJsonl<{ text: string }>(folder, path).map(({ text }) => text) }
}

/** Words as anybody counts them: stretches without a space. The same measure for every program. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** Articles of about `words` words each, made of whole paragraphs in their order. */
export function articlesOfLength(articles: readonly string[], words: number): string[] {
  const made: string[] = []
  let paragraphs: string[] = []
  let length = 0
  for (const paragraph of articles.flatMap(paragraphsOf)) {
    paragraphs.push(paragraph)
    length += countWords(paragraph)
    if (length < words) continue
    made.push(paragraphs.join('\n\n'))
    paragraphs = []
    length = 0
  }
  return made
}

/** One article of `words` words or a few more, the paragraphs taken from the first again when they run out. */
export function longArticle(articles: readonly string[], words: number): string {
  const paragraphs = articles.flatMap(paragraphsOf)
  const chosen: string[] = []
  for (let i = 0, length = 0; length < words; i++) {
    const paragraph = paragraphs[i % paragraphs.length]!
    chosen.push(paragraph)
    length += countWords(paragraph)
  }
  return chosen.join('\n\n')
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).map(line => line.trim()).filter(Boolean)
}
