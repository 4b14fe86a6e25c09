import { useEffect, useRef } from 'react'
import type { Kind, RecordPage, StoredRecord } from '../../src/api/envelopes.ts'
import { type TextSpan, toSegments } from '../article/segments.ts'
import { onHover } from '../pointer/pointer.ts'
import styles from './evidence.module.css'
import { toBasis, toValueSpans } from './record.ts'

const marksOf = (segment: { readonly spans: readonly TextSpan[] }): string =>
  [...new Set(segment.spans.map(({ kind }) => kind))].join(' ')

/** The sentence that a record stands in, its evidence lit and the words of its values underlined. */
export function Evidence({ stored, context }: { stored: StoredRecord; context: RecordPage['context'] }) {
  const { start, before, evidence, after } = context
  const text = before + evidence + after
  const block = { start, end: start + text.length }
  const { id } = stored
  const spans: TextSpan[] = [
    { start: start + before.length, end: start + before.length + evidence.length, id, kind: 'evidence' },
    ...toValueSpans(stored).map((span) => ({ start: span.start, end: span.end, id, kind: 'value' })),
  ]
  const quote = useRef<HTMLQuoteElement>(null)
  useEffect(
    () =>
      onHover((_id, words) => {
        for (const part of quote.current?.querySelectorAll<HTMLElement>('[data-start]') ?? []) {
          const at = Number(part.dataset.start)
          part.toggleAttribute(
            'data-hovered',
            words.some((run) => run.start <= at && at < run.end),
          )
        }
      }),
    [],
  )
  return (
    <blockquote
      ref={quote}
      className={styles.evidence}
      dir="auto"
      data-kind={stored.kind satisfies Kind}
      data-basis={toBasis(stored)}
    >
      {toSegments(block, spans).map((segment) => (
        <span key={segment.start} data-start={segment.start} data-marks={marksOf(segment)}>
          {text.slice(segment.start - start, segment.end - start)}
        </span>
      ))}
    </blockquote>
  )
}
