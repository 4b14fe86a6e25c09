import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { TreeWord } from '../../src/api/envelopes.ts'
import { toOrder } from './layout.ts'
import { describePart, describeRelation } from './names.ts'
import styles from './words.module.css'

interface Props {
  readonly words: readonly TreeWord[]
  readonly chosen: number | null
  readonly onChoose: (index: number) => void
}

/** The words of a sentence as a tree to walk through: up and down by lines, left to the head, right to the first word below. */
export function Words({ words, chosen, onChoose }: Props) {
  const order = useMemo(() => toOrder(words), [words])
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    order.findIndex(({ index }) => index === chosen),
  )
  const goTo = (place: number | undefined) => {
    const item = place === undefined ? undefined : order[place]
    if (!item) return
    onChoose(item.index)
    list.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[place!]?.focus()
  }
  const press = (event: KeyboardEvent) => {
    const head = words[order[at]!.index]!.head
    const isParent = (order[at + 1]?.depth ?? -1) > order[at]!.depth
    const places: Readonly<Record<string, number | undefined>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: order.length - 1,
      ArrowLeft: order.findIndex(({ index }) => index === head),
      ArrowRight: isParent ? at + 1 : undefined,
    }
    if (!(event.key in places)) return
    event.preventDefault()
    goTo(places[event.key])
  }
  return (
    <div ref={list} className={styles.words} role="tree" aria-label="Words of the sentence, each below its head">
      {order.map(({ index, depth }, place) => {
        const { text, lemma, upos, xpos, relation, head } = words[index]!
        const isParent = (order[place + 1]?.depth ?? -1) > depth
        return (
          <div
            key={index}
            role="treeitem"
            tabIndex={place === at ? 0 : -1}
            aria-level={depth + 1}
            aria-selected={index === chosen}
            {...(isParent ? { 'aria-expanded': true } : {})}
            className={styles.word}
            data-depth={Math.min(depth, 12)}
            onClick={() => goTo(place)}
            onKeyDown={press}
          >
            <strong dir="auto">{text}</strong>
            <span>
              {describeRelation(relation)}
              {head >= 0 && (
                <>
                  {' '}
                  of <bdi>{words[head]?.text}</bdi>
                </>
              )}
            </span>
            <span className={styles.tags}>
              {describePart(upos)}
              {lemma !== text && (
                <>
                  , <bdi>{lemma}</bdi>
                </>
              )}{' '}
              <code>
                {relation} {xpos}
              </code>
            </span>
          </div>
        )
      })}
    </div>
  )
}
