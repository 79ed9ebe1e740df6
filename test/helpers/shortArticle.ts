import type { ArticleInput } from '../../src/index.ts'

/** A few lines of news with each kind of statement. The outlets and people are invented. */
export const SHORT_ARTICLE: ArticleInput = {
  id: 'short',
  publishedAt: '2025-11-18',
  text: [
    'Karakol Bakery Fined Over Flour',
    'Inspectors in Karakol have fined a bakery, the Lakeside Herald reported on Tuesday.',
    '“We weighed every sack twice,” said Aigerim Toktosunova, who runs the bakery. She denied that any flour was missing.',
    'According to the city council, the fine of 90,000 soms must be paid by March.',
    'The Herald said that an inspector, Pavel Grushko, had warned that “there will be more of these”.',
  ].join('\n\n'),
}
