import { type Incident, tollKinds } from '../../src/model/incident.ts'
import { notStated } from '../records/words.ts'
import { Pane } from '../ui/pane.tsx'
import { TollPlot } from './toll-plot.tsx'

/** Every toll of an incident, each over time; null means that no incident was read. */
export function Tolls({ heading, incident }: { heading: string; incident: Incident | null }) {
  const tolls = tollKinds.flatMap((kind) => {
    const toll = incident?.tolls[kind]
    return incident && toll ? [<TollPlot key={kind} kind={kind} toll={toll} incident={incident} />] : []
  })
  return (
    <section aria-label="Toll">
      <h2>{heading}</h2>
      {tolls.length === 0 ? <p>{notStated}</p> : <Pane name="The toll">{tolls}</Pane>}
    </section>
  )
}
