import type { StoryPage } from '../../src/api/envelopes.ts'
import type { Incident, Report } from '../../src/model/incident.ts'
import { findAdded } from './adds.ts'

/** What one article tells of the main event of its story. */
export interface ToldThere {
  /** Its tellings; none where it has none that was joined with the main event. */
  readonly reports: readonly Report[]
  /** What they add to the articles before it. */
  readonly added: readonly string[]
}

/** By article id, what each article of a story adds to those before it, by the reports of the incident that is its main event. */
export function toToldThere({ articles }: Pick<StoryPage, 'articles'>, incident: Incident | null) {
  // Within a day, the story knows better which came first: what is printed comes after what it was printed from.
  const places = new Map(articles.map(({ article }, place) => [article.id, place]))
  const place = ({ article }: Report) => places.get(article.id) ?? -1
  const reports = (incident?.reports ?? []).filter((one) => place(one) >= 0).sort((a, b) => place(a) - place(b))
  const told = new Map<string, { reports: Report[]; added: Set<string> }>()
  reports.forEach((report, at) => {
    const there = told.get(report.article.id) ?? { reports: [], added: new Set() }
    there.reports.push(report)
    for (const words of findAdded({ reports }, at)) there.added.add(words)
    told.set(report.article.id, there)
  })
  return (article: string): ToldThere => {
    const there = told.get(article)
    return there ? { reports: there.reports, added: [...there.added] } : { reports: [], added: [] }
  }
}
