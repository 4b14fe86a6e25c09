import { countLandmarks } from './incident-keys.ts'
import { type Node, type NodeStore, type Place, settleParts } from './incident-partition.ts'

/** One report as the partition takes it: the article that it stands in, and what it says. */
export interface NodeReport {
  /** Names the report for ever. */
  readonly key: string
  readonly article: string
  readonly node: Node
}

/** Parts of a set of reports that fits into memory: report key → part. */
export function toParts(reports: readonly NodeReport[]): ReadonlyMap<string, string> {
  const nodes = new Map<string, Node>()
  const articles = new Map<string, Set<string>>()
  const keys = new Map<string, Set<string>>()
  const places = new Map<string, Place>()
  for (const { article, node } of reports) {
    nodes.set(node.signature, node)
    const known = articles.get(node.signature)
    if (known) known.add(article)
    else articles.set(node.signature, new Set([article]))
    for (const key of node.files) keys.set(key, (keys.get(key) ?? new Set()).add(node.signature))
  }
  const sorted = new Map([...keys].map(([key, found]) => [key, [...found].sort()]))
  const store: NodeStore = {
    node: (signature) => nodes.get(signature) ?? null,
    under: (key, limit) => (sorted.get(key) ?? []).slice(0, limit),
    landmarks: countLandmarks,
    place: (signature) => places.get(signature) ?? null,
    setPlace: (signature, place) => places.set(signature, place),
    parted: () => false,
    together: (a, b) => [...(articles.get(a) ?? [])].some((article) => articles.get(b)?.has(article)),
  }
  settleParts(store, [...nodes.keys()].sort(), [])
  return new Map(reports.map(({ key, node }) => [key, places.get(node.signature)?.part ?? node.signature]))
}
