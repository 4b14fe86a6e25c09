import { toAskers } from './incident-keys.ts'
import { choosePlace, judge, type NodeStore, type Place } from './incident-partition.ts'

/** The tellings that had appeared by a day: no method knows of later ones, but for `placeNow`. */
export interface NodesThen extends Pick<NodeStore, 'node' | 'under' | 'landmarks' | 'parted' | 'together'> {
  /** Where a telling stands today: taken where too much would have to be looked at. */
  placeNow(signature: string): Place | null
  /** Tellings that stand in one part with this one today; of many the first. */
  besideNow(signature: string): readonly string[]
  /** Tellings that a person put into a part. */
  asideIn(part: string): readonly string[]
}

/** The parts of those tellings, each worked out when it is asked for. */
export interface PartsThen {
  /** The part of a telling; null where nobody had told so by then. */
  partOf(signature: string): string | null
  /** All tellings of a part, in the order of their signatures. */
  membersOf(part: string): readonly string[]
}

/** So many places are worked out for one request, and so many pairs held against each other; then today's places stand. */
const mostPlaced = 4_000
const mostJudged = 150_000
/** Of one list so many are asked whether they belong to a part. */
const mostListed = 400

/**
 * Parts the tellings of a past day anew. A telling's part follows from those that lead it, so that one can be told without the others: the same as
 * an archive of these articles alone would say, as far as the bounds reach.
 */
export function openPartsThen(nodes: NodesThen): PartsThen {
  const places = new Map<string, Place | null>()
  let [placed, judged] = [0, 0]

  const store: NodeStore = {
    node: nodes.node,
    under: nodes.under,
    landmarks: nodes.landmarks,
    together: nodes.together,
    parted(a, b) {
      judged++
      return nodes.parted(a, b)
    },
    place: findPlace,
    setPlace() {},
  }

  function findPlace(signature: string): Place | null {
    const known = places.get(signature)
    if (known !== undefined) return known
    const node = nodes.node(signature)
    if (node === null) return null
    placed++
    const place = placed > mostPlaced || judged > mostJudged ? nodes.placeNow(signature) : choosePlace(store, node)
    places.set(signature, place)
    return place
  }

  /** Those that stand beside a telling today, and those that its lists hold, where it is one that others look at. */
  function* findFollowers(signature: string): Generator<string> {
    const node = nodes.node(signature)
    if (node === null) return
    yield* nodes.besideNow(signature)
    for (const key of node.files) {
      if (!nodes.under(key, nodes.landmarks(key)).includes(signature)) continue
      for (const list of toAskers(key))
        for (const follower of nodes.under(list, mostListed)) {
          if (judged > mostJudged) return
          const other = nodes.node(follower)
          if (other !== null && judge(store, other, node).same) yield follower
        }
    }
  }

  return {
    partOf: (signature) => findPlace(signature)?.part ?? null,
    membersOf(part) {
      const members = new Set([part, ...nodes.asideIn(part)].filter((signature) => findPlace(signature)?.part === part))
      for (const member of members)
        for (const follower of findFollowers(member))
          if (!members.has(follower) && findPlace(follower)?.part === part) members.add(follower)
      return [...members].sort()
    },
  }
}
