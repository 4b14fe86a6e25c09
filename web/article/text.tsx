import { type MouseEvent, memo, type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { hover, onHover } from '../pointer/pointer.ts'
import { isRecordKind, type Mark, type MarkKind, markKinds } from './marks.ts'
import { canPaint, clearPaint, findBlock, findOffsetAt, type Nodes, paint, toRanges } from './paint.ts'
import type { Repair } from './repairs.ts'
import { RepairsShown } from './repairs-shown.tsx'
import { type Block, findSpansAt, type TextSpan, toBlocks, toSegments, within } from './segments.ts'
import styles from './text.module.css'

interface Props {
  readonly text: string
  readonly language: string | null
  /** What is drawn; hidden kinds are left out already. */
  readonly marks: readonly Mark[]
  /** Archive id of the chosen record, or null. */
  readonly selected: string | null
  /** Words of the chosen record's values. */
  readonly values: readonly { readonly start: number; readonly end: number }[]
  readonly onSelect: (id: string) => void
  /** Runs that are read in another form, to show as such; none to show the text alone. */
  readonly repairs: readonly Repair[]
  /** The paragraph to bring into view, by its position; null for none. */
  readonly part: number | null
}

const letters = { event: 'E', statement: 'S', figure: 'F', commitment: 'C' } as const

/** For each paragraph, the letters of the kinds of record that begin in it. */
function toLetters(blocks: readonly Block[], records: readonly Mark[]): readonly string[] {
  const found = blocks.map(() => new Set<MarkKind>())
  for (const { kind, start } of records) found[findBlock(blocks, start)]?.add(kind)
  return found.map((kinds) =>
    markKinds
      .filter(isRecordKind)
      .filter((kind) => kinds.has(kind))
      .map((kind) => letters[kind])
      .join(' '),
  )
}

/** An article's text exactly as it is stored, with the words of all records drawn in it. */
export function ArticleText({ text, language, marks, selected, values, onSelect, repairs, part }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => toBlocks(text), [text])
  const nodes = useRef<Nodes>([])
  const painted = canPaint()
  const [hovered, setHovered] = useState<string | null>(null)
  const records = useMemo(() => marks.filter((mark) => isRecordKind(mark.kind)), [marks])
  const beginning = useMemo(() => toLetters(blocks, records), [blocks, records])

  useLayoutEffect(() => {
    const paragraphs = [...(root.current?.querySelectorAll('p') ?? [])]
    nodes.current = paragraphs.map(({ firstChild }) => (firstChild instanceof Text ? firstChild : null))
  }, [blocks, painted])

  useLayoutEffect(() => {
    if (!painted) return
    for (const kind of markKinds)
      for (const basis of ['stated', 'inferred'])
        paint(
          `${kind}-${basis}`,
          blocks,
          nodes.current,
          marks.filter((mark) => mark.kind === kind && mark.basis === basis),
        )
    return clearPaint
  }, [blocks, marks, painted])

  const lit = useMemo(() => marks.filter(({ id }) => id === selected), [marks, selected])
  const litValues: readonly TextSpan[] = useMemo(
    () => values.map(({ start, end }) => ({ start, end, id: '', kind: 'value' })),
    [values],
  )
  useLayoutEffect(() => {
    if (!painted) return
    paint('selected', blocks, nodes.current, lit)
    paint('value', blocks, nodes.current, litValues)
  }, [blocks, lit, litValues, painted, marks])

  useLayoutEffect(() => {
    if (!painted) return
    paint(
      'repair',
      blocks,
      nodes.current,
      repairs.map(({ start, end }) => ({ start, end, id: '', kind: 'repair' })),
    )
  }, [blocks, repairs, painted, marks])

  useEffect(() => {
    if (part !== null) root.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'start' })
  }, [part])

  useEffect(
    () =>
      onHover((id, words) => {
        if (!painted) return setHovered(id)
        const spans = words.map(({ start, end }) => ({ start, end, id: '', kind: 'value' }))
        const whole = id === null ? [] : marks.filter((mark) => mark.id === id)
        paint('hovered', blocks, nodes.current, spans.length > 0 ? spans : whole)
      }),
    [blocks, marks, painted],
  )

  // The chosen words come into view; they stay where they are when they can be seen already.
  const first = lit[0]
  useEffect(() => {
    const pane = root.current?.closest('[data-scrolls]')
    if (!first || !pane) return
    const element = painted ? null : root.current?.querySelector('[data-selected]')
    const [range] = painted ? toRanges(blocks, nodes.current, first) : []
    const box = element?.getBoundingClientRect() ?? (range && toBox(range))
    if (!box) return
    const frame = pane.getBoundingClientRect()
    if (box.top >= frame.top + 24 && box.bottom <= frame.bottom - 24) return
    pane.scrollBy({ top: box.top - frame.top - frame.height / 3 })
  }, [blocks, first, painted])

  const findUnder = (event: PointerEvent | MouseEvent): readonly Mark[] => {
    if (!painted) {
      const segment = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-start]') : null
      return segment ? findSpansAt(records as readonly Mark[], Number(segment.dataset.start)) : []
    }
    const offset = findOffsetAt(event.clientX, event.clientY, blocks, nodes.current)
    return offset === null ? [] : findSpansAt(records, offset)
  }

  const choose = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed === false) return
    const under = findUnder(event)
    // A second click on the same words goes on to the record round them.
    const next = under[(under.findIndex(({ id }) => id === selected) + 1) % under.length]
    if (next) onSelect(next.id)
  }

  return (
    // The list of records beside the text does all that clicking here does; the text itself stays plain to read.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above.
    <div
      ref={root}
      className={styles.text}
      lang={language ?? undefined}
      onPointerMove={(event) => {
        const [mark] = findUnder(event)
        event.currentTarget.toggleAttribute('data-over', mark !== undefined)
        hover(mark?.id ?? null)
      }}
      onPointerLeave={() => hover(null)}
      onClick={choose}
    >
      {blocks.map((block, i) =>
        painted ? (
          <Paragraph key={block.start} part={i} text={block.text} letters={beginning[i] ?? ''} />
        ) : (
          <div key={block.start} className={styles.block} data-part={i}>
            <span className={styles.letters} aria-hidden="true" data-letters={beginning[i]} />
            <p dir="auto">
              <Segments block={block} marks={marks} selected={selected} hovered={hovered} values={litValues} />
            </p>
          </div>
        ),
      )}
      {repairs.length > 0 && <RepairsShown root={root} nodes={nodes} blocks={blocks} text={text} repairs={repairs} />}
    </div>
  )
}

/** A paragraph as one run of text: what is drawn in it is painted, so that it never has to be made again. */
const Paragraph = memo(({ text, letters, part }: { text: string; letters: string; part: number }) => (
  <div className={styles.block} data-part={part}>
    <span className={styles.letters} aria-hidden="true" data-letters={letters} />
    <p dir="auto">{text}</p>
  </div>
))

function toBox(range: StaticRange): DOMRect {
  const live = document.createRange()
  live.setStart(range.startContainer, range.startOffset)
  live.setEnd(range.endContainer, range.endOffset)
  return live.getBoundingClientRect()
}

interface SegmentsProps {
  readonly block: Block
  readonly marks: readonly Mark[]
  readonly selected: string | null
  readonly hovered: string | null
  readonly values: readonly TextSpan[]
}

/** The same drawing with elements, for browsers that cannot paint runs of text. */
function Segments({ block, marks, selected, hovered, values }: SegmentsProps) {
  const inside = within(block, marks)
  return toSegments(block, [...inside, ...values]).map(({ start, end, spans }) => {
    const ids = new Set(spans.map(({ id }) => id))
    const kinds = [...new Set(spans.map(({ kind }) => kind))]
    const inferred = inside.some(({ id, basis }) => basis === 'inferred' && ids.has(id))
    return (
      <span
        key={start}
        data-start={start}
        data-kind={kinds.filter((kind) => kind !== 'value').at(-1)}
        data-value={kinds.includes('value') || undefined}
        data-basis={inferred ? 'inferred' : 'stated'}
        data-selected={(selected !== null && ids.has(selected)) || undefined}
        data-hovered={(hovered !== null && ids.has(hovered)) || undefined}
      >
        {block.text.slice(start - block.start, end - block.start)}
      </span>
    )
  })
}
