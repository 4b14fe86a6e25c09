import { countLeading } from '../model/ascending.ts'
import type { Features } from './incident-features.ts'
import { isPrecise, toAskers } from './incident-keys.ts'
import { toVerdict, type Verdict } from './incident-verdict.ts'

/** All reports that tell an incident in the same way. */
export interface Node {
  readonly signature: string
  readonly features: Features
  /** Lists that it stands in, see `toKeys`. */
  readonly files: readonly string[]
  /** Lists in which those stand that it is held against. */
  readonly asks: readonly string[]
  /** The part that a person put it into: it joins no other by itself, though others may join it. Null where nobody did. */
  readonly aside: string | null
}

/** Where a node belongs, with what decided it: nothing but a change of that can change it. */
export interface Place {
  readonly part: string
  /** The one that fits it best in its part; null where it begins a part of its own. */
  readonly by: string | null
  /** Would it be elsewhere, had not something forbidden it, or had one incident fitted clearly better than the next? */
  readonly contested: boolean
}

/** What the partition needs to know; an archive answers it from its index. */
export interface NodeStore {
  node(signature: string): Node | null
  /** The first `limit` signatures of a list, in their order; all without a limit, which is asked for only when one of the first changes. */
  under(key: string, limit?: number): readonly string[]
  /** How many of a list are looked at: its landmarks. */
  landmarks(key: string): number
  place(signature: string): Place | null
  setPlace(signature: string, place: Place): void
  /** Does a person hold the two apart? */
  parted(a: Node, b: Node): boolean
  /** Does an article tell both? Then they are two incidents: the reader held them apart. */
  together(a: string, b: string): boolean
}

const precision = ({ features }: Node): number =>
  (isPrecise(features) ? 8 : features.point ? 4 : 0) + (features.days?.hard ? 2 : 0) + (features.days ? 1 : 0)

/** Which of two nodes the other is judged by: the more precise one, else the one whose signature comes first. Negative: `a` leads. */
export function compareNodes(a: Node, b: Node): number {
  return precision(b) - precision(a) || (a.signature < b.signature ? -1 : a.signature > b.signature ? 1 : 0)
}

/** How much better than the next the best incident must fit a report that names no place or no day. */
const margin = 0.75

const otherKind = 'they tell of different kinds of deed'

/** What two tellings are to one another, by what they say and by what people and articles hold apart. */
export const judge = (store: Pick<NodeStore, 'parted' | 'together'>, a: Node, b: Node): Verdict => {
  if (store.parted(a, b)) return { same: false, score: 0, apart: 'a person holds them apart' }
  const verdict = toVerdict(a.features, b.features)
  if (verdict.apart === null && (verdict.same || verdict.score > 2) && store.together(a.signature, b.signature))
    return { same: false, score: 0, apart: 'one article tells both' }
  return verdict
}

/**
 * Which part a node belongs to, told from the parts of those that lead it. Where nothing fits it, no other's part is asked for.
 */
export function choosePlace(store: NodeStore, node: Node): Place {
  if (node.aside !== null) return { part: node.aside, by: null, contested: false }
  const fitting: { readonly by: string; readonly score: number }[] = []
  const barring: string[] = []
  const seen = new Set([node.signature])
  for (const key of node.asks)
    for (const signature of store.under(key, store.landmarks(key))) {
      if (seen.has(signature)) continue
      seen.add(signature)
      const other = store.node(signature)
      if (!other || compareNodes(other, node) >= 0) continue
      const { same, score, apart } = judge(store, node, other)
      if (same) fitting.push({ by: signature, score })
      else if (apart !== null && apart !== otherKind) barring.push(signature)
    }
  const alone = { part: node.signature, by: null }
  const best = new Map<string, { readonly score: number; readonly by: string }>()
  for (const { by, score } of fitting) {
    const part = store.place(by)?.part
    const known = part === undefined ? undefined : best.get(part)
    if (part !== undefined && (!known || score > known.score || (score === known.score && by < known.by)))
      best.set(part, { score, by })
  }
  if (best.size === 0) return { ...alone, contested: false }
  const barred = new Set(barring.map((signature) => store.place(signature)?.part))
  const fits = [...best]
    .filter(([part]) => !barred.has(part))
    .sort((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))
  const [first, second] = fits
  if (!first) return { ...alone, contested: true }
  const vague = node.features.point === null || !node.features.days?.hard
  if (second && vague && first[1].score - second[1].score < margin) return { ...alone, contested: true }
  return { part: first[0], by: first[1].by, contested: fits.length < best.size || (vague && fits.length > 1) }
}

/** Nodes in the order in which they lead, each once. */
class Waiting {
  private readonly order: Node[] = []
  private readonly known = new Set<string>()

  add(node: Node): void {
    if (this.known.has(node.signature)) return
    this.known.add(node.signature)
    // The last one is taken first.
    const at = countLeading(this.order, (one) => compareNodes(one, node) > 0)
    this.order.splice(at, 0, node)
  }

  take(): Node | null {
    const node = this.order.pop() ?? null
    if (node) this.known.delete(node.signature)
    return node
  }
}

/**
 * Brings the parts up to date after the nodes `changed` were added, removed or altered; `keys` are those that the removed ones stood under. Each
 * node's part follows from the parts of the nodes that lead it, so that the result is a function of the set of nodes alone, whatever came first.
 * Returns the parts that lost or won a node.
 */
export function settleParts(
  store: NodeStore,
  changed: readonly string[],
  keys: readonly string[] = [],
): ReadonlySet<string> {
  const waiting = new Waiting()
  const gone = changed.filter((signature) => store.node(signature) === null)

  const eachAsker = (key: string, visit: (signature: string, place: Place) => void) => {
    for (const list of toAskers(key))
      for (const signature of store.under(list)) {
        const place = store.place(signature)
        if (place) visit(signature, place)
      }
  }
  const wake = (signature: string) => {
    const node = store.node(signature)
    if (node) waiting.add(node)
  }

  /** Some are looked at no more under a key: those wait that hung on them, or that something was forbidden. */
  function wakeBehindLost(key: string, lost: readonly string[]): void {
    if (lost.length === 0) return
    eachAsker(key, (signature, { by, contested }) => {
      if ((by !== null && lost.includes(by)) || contested) wake(signature)
    })
  }

  /** One that is looked at under a key, or that goes from the part `before` to another: those wait whose choice it can change. */
  function wakeBehind(key: string, leader: Node, before: string | null): void {
    const now = store.place(leader.signature)?.part ?? null
    eachAsker(key, (signature, { part, by, contested }) => {
      if (signature === leader.signature) return
      if (by === leader.signature && before !== now) return wake(signature)
      const follower = store.node(signature)
      if (!follower || compareNodes(leader, follower) >= 0) return
      const { same, apart } = judge(store, follower, leader)
      const bars = apart !== null && apart !== otherKind
      if (bars ? part === now || contested : same && part !== now) waiting.add(follower)
    })
  }

  // Landmarks that went leave their places to the next ones.
  for (const key of keys) {
    const most = store.landmarks(key)
    const first = store.under(key, most)
    const last = first[most - 1]
    const lost = gone.filter((signature) => last === undefined || signature < last)
    if (lost.length === 0) continue
    wakeBehindLost(key, lost)
    for (const one of first.slice(Math.max(0, most - lost.length))) {
      const node = store.node(one)
      if (node) wakeBehind(key, node, null)
    }
  }
  const came = new Map<string, string[]>()
  for (const signature of changed) {
    const node = store.node(signature)
    if (!node) continue
    waiting.add(node)
    if (store.place(signature) !== null) continue
    for (const key of node.files) {
      const others = came.get(key)
      if (others) others.push(signature)
      else came.set(key, [signature])
    }
  }
  // Those that come among the first push others out.
  for (const [key, signatures] of came) {
    const most = store.landmarks(key)
    const [last, ...pushed] = store.under(key, most + signatures.length).slice(most - 1)
    if (last !== undefined && signatures.some((signature) => signature <= last)) wakeBehindLost(key, pushed)
  }
  const touched = new Set<string>()
  for (let node = waiting.take(); node !== null; node = waiting.take()) {
    const before = store.place(node.signature)
    const after = choosePlace(store, node)
    if (before && after.part === before.part && after.by === before.by && after.contested === before.contested) continue
    store.setPlace(node.signature, after)
    if (before?.part === after.part) continue
    if (before) touched.add(before.part)
    touched.add(after.part)
    for (const key of node.files) {
      const first = store.under(key, store.landmarks(key))
      if (first.includes(node.signature)) wakeBehind(key, node, before?.part ?? null)
    }
  }
  return touched
}
