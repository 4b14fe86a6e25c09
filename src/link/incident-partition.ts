import type { Features } from './incident-features.ts'
import { toVerdict, type Verdict } from './incident-verdict.ts'

/** How many of the tellings under one key are looked at. Beyond, a new one is held against the same forty, so that no step grows with the archive. */
export const landmarks = 40

/** All reports that tell an incident in the same way. */
export interface Node {
  readonly signature: string
  readonly features: Features
  readonly keys: readonly string[]
  /** The part that a person put it into: it joins no other by itself, though others may join it. Null where nobody did. */
  readonly aside: string | null
}

/** What the partition needs to know; an archive answers it from its index. */
export interface NodeStore {
  node(signature: string): Node | null
  /** The first `limit` signatures under a key, in their order. */
  under(key: string, limit: number): readonly string[]
  /** All signatures under a key; asked for only when one of the first changes. */
  all(key: string): readonly string[]
  part(signature: string): string | null
  setPart(signature: string, part: string): void
  /** Does a person hold the two apart? */
  parted(a: Node, b: Node): boolean
  /** Does an article tell both? Then they are two incidents: the reader held them apart. */
  together(a: string, b: string): boolean
}

const precision = ({ features: { point, days } }: Node): number =>
  (point ? 4 : 0) + (days?.hard ? 2 : 0) + (days ? 1 : 0)

/** Which of two nodes the other is judged by: the more precise one, else the one whose signature comes first. Negative: `a` leads. */
export function compareNodes(a: Node, b: Node): number {
  return precision(b) - precision(a) || (a.signature < b.signature ? -1 : a.signature > b.signature ? 1 : 0)
}

/** How much better than the next the best incident must fit a report that names no place or no day. */
const margin = 0.75

const judge = (store: NodeStore, a: Node, b: Node): Verdict => {
  if (store.parted(a, b)) return { same: false, score: 0, apart: 'a person holds them apart' }
  const verdict = toVerdict(a.features, b.features)
  if (verdict.apart === null && (verdict.same || verdict.score > 2) && store.together(a.signature, b.signature))
    return { same: false, score: 0, apart: 'one article tells both' }
  return verdict
}

function candidatesOf(store: NodeStore, node: Node): Node[] {
  const found = new Map<string, Node>()
  for (const key of node.keys)
    for (const signature of store.under(key, landmarks))
      if (signature !== node.signature && !found.has(signature)) {
        const other = store.node(signature)
        if (other) found.set(signature, other)
      }
  return [...found.values()]
}

/** All that are held against a node: those that share a key for which it is one of the landmarks. */
function ledBy(store: NodeStore, leader: Node): Iterable<Node> {
  const found = new Map<string, Node>()
  for (const key of leader.keys) {
    const first = store.under(key, landmarks)
    if (!first.includes(leader.signature)) continue
    for (const signature of first.length < landmarks ? first : store.all(key)) {
      const other = found.has(signature) || signature === leader.signature ? null : store.node(signature)
      if (other) found.set(signature, other)
    }
  }
  return found.values()
}

/** Which part a node belongs to, told from the parts of those that lead it. */
function choosePart(store: NodeStore, node: Node): string {
  if (node.aside !== null) return node.aside
  const best = new Map<string, number>()
  const barred = new Set<string>()
  for (const other of candidatesOf(store, node)) {
    if (compareNodes(other, node) >= 0) continue
    const part = store.part(other.signature)
    if (part === null) continue
    const verdict = judge(store, node, other)
    if (verdict.apart !== null && verdict.apart !== 'they tell of different kinds of deed') barred.add(part)
    else if (verdict.same) best.set(part, Math.max(best.get(part) ?? 0, verdict.score))
  }
  const fits = [...best].filter(([part]) => !barred.has(part)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [first, second] = fits
  if (!first) return node.signature
  const vague = node.features.point === null || !node.features.days?.hard
  if (second && vague && first[1] - second[1] < margin) return node.signature
  return first[0]
}

/** Nodes in the order in which they lead, each once. */
class Waiting {
  private readonly order: Node[] = []
  private readonly known = new Set<string>()

  add(node: Node): void {
    if (this.known.has(node.signature)) return
    this.known.add(node.signature)
    let [low, high] = [0, this.order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      // The last one is taken first.
      if (compareNodes(this.order[middle]!, node) > 0) low = middle + 1
      else high = middle
    }
    this.order.splice(low, 0, node)
  }

  take(): Node | null {
    const node = this.order.pop() ?? null
    if (node) this.known.delete(node.signature)
    return node
  }
}

/**
 * Brings the parts up to date after the nodes `changed` were added, removed or altered; `keys` are those of the removed ones. Each node's part
 * follows from the parts of the nodes that lead it, so that the result is a function of the set of nodes alone, whatever came first.
 * Returns the parts that lost or won a node.
 */
export function settleParts(
  store: NodeStore,
  changed: readonly string[],
  keys: readonly string[] = [],
): ReadonlySet<string> {
  const waiting = new Waiting()
  const wakeAll = (signatures: readonly string[]) => {
    for (const signature of signatures) {
      const node = store.node(signature)
      if (node) waiting.add(node)
    }
  }
  /** Puts those in line whose part hangs on the leader's: by what speaks for one incident, or by what forbids it where the part holds others. */
  const wakeIf = (leader: Node, alone: boolean, other: Node) => {
    if (compareNodes(leader, other) >= 0) return
    const { same, apart } = toVerdict(leader.features, other.features)
    if (same || (apart !== null && !alone)) waiting.add(other)
  }
  const wakeLed = (leader: Node, alone: boolean) => {
    for (const other of ledBy(store, leader)) wakeIf(leader, alone, other)
  }
  const wakeOf = (leader: Node, alone: boolean, signatures: readonly string[]) => {
    for (const signature of signatures) {
      const other = store.node(signature)
      if (other) wakeIf(leader, alone, other)
    }
  }
  const gone = changed.filter((signature) => store.node(signature) === null)
  // A landmark that went changes what all under its key are held against.
  for (const key of keys) {
    const first = store.under(key, landmarks)
    if (first.length < landmarks || gone.some((signature) => signature <= first.at(-1)!)) wakeAll(store.all(key))
  }
  for (const signature of changed) {
    const node = store.node(signature)
    if (!node) continue
    waiting.add(node)
    wakeLed(node, store.part(signature) === signature)
    for (const key of node.keys) {
      const first = store.under(key, landmarks + 1)
      const pushed = first.length > landmarks && signature < first[landmarks]! ? store.node(first[landmarks]!) : null
      // One that came among the first pushed another out: those that hung on that one are looked at again.
      if (!pushed) continue
      const led = store.all(key)
      const follows = (one: string) => one !== pushed.signature && store.part(one) === pushed.signature
      const alone =
        store.part(pushed.signature) === pushed.signature &&
        !led.some(follows) &&
        ![...ledBy(store, pushed)].some(({ signature: one }) => follows(one))
      wakeOf(pushed, alone, led)
    }
  }
  const touched = new Set<string>()
  for (let node = waiting.take(); node !== null; node = waiting.take()) {
    const before = store.part(node.signature)
    const after = choosePart(store, node)
    if (after === before) continue
    if (before !== null) touched.add(before)
    touched.add(after)
    store.setPart(node.signature, after)
    wakeLed(node, (before === null || before === node.signature) && after === node.signature)
  }
  return touched
}
