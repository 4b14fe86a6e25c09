/** @typedef {import('../../src/model/article.ts').Article} Article */

/**
 * An English article of which nothing is known but what is given; `id` must tell it from the others.
 *
 * @param {Pick<Article, 'id' | 'source' | 'text'> & Partial<Pick<Article, 'title' | 'published'>>} known
 * @returns {Article}
 */
export const toArticle = ({ id, source, text, title = null, published = null }) => ({
  id,
  externalId: null,
  source,
  url: null,
  title,
  outlet: null,
  byline: null,
  language: 'en',
  published,
  text,
  problems: [],
})
