import type { Report } from '../../model/incident.ts'
import { toFolded } from '../names.ts'
import type { Database } from './database.ts'

/** Who did it as people decided it: what two reports call by two names may be one, and what they call by one name two. */
export function openDecidedNames(database: Database) {
  const decidedOf = database.prepare<[number], { position: number; name: string }>(
    `SELECT position, name FROM names WHERE record = ? AND role = 'agent' AND read_name IS NOT NULL AND standing IS NULL`,
  )
  return {
    /** The report of an event record, its doers named as they stand now. */
    apply(record: number, report: Report): Report {
      const decided = new Map(decidedOf.all(record).map(({ position, name }) => [position, name]))
      if (decided.size === 0) return report
      // Doers are the first names of an event record.
      const agents = report.record.agents.map((agent, i) => {
        const name = decided.get(i)
        if (name === undefined) return agent
        return { ...agent, name, actor: agent.actor === null ? null : `called ${toFolded(name)}` }
      })
      return { ...report, record: { ...report.record, agents } }
    },
  }
}
