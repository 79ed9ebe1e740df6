import type { ArticleInput } from '../doc/article.ts'

/** What the thread that parses a page answers. */
export type PageAnswer = { readonly article: ArticleInput } | { readonly refused: string }
