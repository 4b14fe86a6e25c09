import type { Features } from '../../link/incident-features.ts'
import { countLandmarks, toKeys } from '../../link/incident-keys.ts'
import type { Node, NodeStore, Place } from '../../link/incident-partition.ts'
import type { Database } from './database.ts'
import { openTogether } from './incident-together.ts'

interface NodeRow {
  readonly features: string
  readonly aside: string | null
}

const remembered = 20_000

/** The tellings of an archive, with what is added and taken away. */
export interface IncidentStore extends NodeStore {
  /** Remembers what is looked up for as long as `settle` runs; nobody else may change tellings or reports meanwhile. */
  settling<Result>(settle: () => Result): Result
  /** Adds a telling that is not there yet. */
  insert(signature: string, features: Features, aside: string | null): void
  /** Takes a telling away. Returns the keys under which it stood. */
  remove(signature: string): readonly string[]
}

/** `heldApart` knows the tellings that a person left behind when others were set aside. */
export function openIncidentStore(
  database: Database,
  heldApart: (aside: string) => ReadonlySet<string>,
): IncidentStore {
  const findNode = database.prepare<[string], NodeRow>('SELECT features, aside FROM incident_nodes WHERE signature = ?')
  const insertNode = database.prepare(
    'INSERT INTO incident_nodes (signature, features, aside) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const deleteNode = database.prepare('DELETE FROM incident_nodes WHERE signature = ?')
  const insertKey = database.prepare('INSERT INTO incident_keys VALUES (?, ?) ON CONFLICT DO NOTHING')
  const deleteKey = database.prepare('DELETE FROM incident_keys WHERE key = ? AND signature = ?')
  const underKey = database
    .prepare<[string, number], string>('SELECT signature FROM incident_keys WHERE key = ? ORDER BY signature LIMIT ?')
    .pluck()
  const placeOf = database.prepare<[string], { part: string; by: string | null; contested: number }>(
    'SELECT part, led_by AS by, contested FROM incident_nodes WHERE signature = ? AND part IS NOT NULL',
  )
  const setPlace = database.prepare('UPDATE incident_nodes SET part = ?, led_by = ?, contested = ? WHERE signature = ?')
  const setPartOfReports = database.prepare(
    'UPDATE incident_reports SET part = ? WHERE signature = ? AND part IS NOT ?',
  )
  const telling = openTogether(database)

  /** What was looked up while parts are settled; null at other times, since another process may change it. */
  let places: Map<string, Place | null> | null = null
  function findPlace(signature: string): Place | null {
    const row = placeOf.get(signature)
    return row ? { part: row.part, by: row.by, contested: row.contested === 1 } : null
  }
  // A telling is a function of its signature: it may be remembered for as long as it stands.
  const nodes = new Map<string, Node>()
  const toNode = (signature: string, features: Features, aside: string | null): Node => ({
    signature,
    features,
    ...toKeys(features),
    aside,
  })
  const remember = (node: Node): Node => {
    const [oldest] = nodes.size >= remembered ? nodes.keys() : []
    if (oldest !== undefined) nodes.delete(oldest)
    nodes.set(node.signature, node)
    return node
  }

  return {
    node(signature) {
      const known = nodes.get(signature)
      if (known) return known
      const row = findNode.get(signature)
      // It was written here, from features.
      return row ? remember(toNode(signature, JSON.parse(row.features) as Features, row.aside)) : null
    },
    under: (key, limit = -1) => underKey.all(key, limit),
    landmarks: countLandmarks,
    place(signature) {
      const known = places?.get(signature)
      if (known !== undefined) return known
      const place = findPlace(signature)
      places?.set(signature, place)
      return place
    },
    setPlace(signature, place) {
      const { part, by, contested } = place
      places?.set(signature, place)
      setPlace.run(part, by, Number(contested), signature)
      setPartOfReports.run(part, signature, part)
    },
    parted: (a, b) =>
      (a.aside !== null && heldApart(a.aside).has(b.signature)) ||
      (b.aside !== null && heldApart(b.aside).has(a.signature)),
    together: telling.areTogether,
    settling(settle) {
      places = new Map()
      telling.forget()
      try {
        return settle()
      } finally {
        places = null
      }
    },
    insert(signature, features, aside) {
      const node = remember(toNode(signature, features, aside))
      if (insertNode.run(signature, JSON.stringify(features), aside).changes > 0)
        for (const key of node.files) insertKey.run(key, signature)
    },
    remove(signature) {
      const keys = this.node(signature)?.files ?? []
      for (const key of keys) deleteKey.run(key, signature)
      deleteNode.run(signature)
      nodes.delete(signature)
      return keys
    },
  }
}
