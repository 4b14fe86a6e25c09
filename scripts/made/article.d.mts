import type { Article } from '../../src/model/article.ts'

export function toArticle(
  known: Pick<Article, 'id' | 'source' | 'text'> & Partial<Pick<Article, 'title' | 'published'>>,
): Article
