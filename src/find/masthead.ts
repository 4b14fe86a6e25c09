import type { Masthead } from '../model/stage.ts'
import { defineStage } from '../model/stage.ts'

/** What the article's own first and last lines say of it. */
export const masthead = () =>
  defineStage({
    name: 'masthead',
    needs: ['readable', 'paragraphs', 'article'],
    makes: 'masthead',
    run: ({ readable, paragraphs }): Masthead => {
      const title = paragraphs.find(({ kind }) => kind === 'title')
      return {
        title: title ? readable.text.slice(title.start, title.end).replace(/\s+/g, ' ') : null,
        outlet: null,
        byline: null,
        published: null,
      }
    },
  })
