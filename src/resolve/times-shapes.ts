import type { TimeShape } from '../model/time.ts'
import { resolveCalendar } from './times-calendar.ts'
import { resolveDuration, resolveShift, resolveUnit } from './times-relative.ts'
import { type Anchors, type Resolved, unresolved } from './times-resolved.ts'

/** Resolves what a rule understood against its anchors. */
export function resolveShape(shape: TimeShape, anchors: Anchors): Resolved {
  const resolveOuter = (outer: TimeShape | undefined): Resolved | null => (outer ? resolveShape(outer, anchors) : null)
  switch (shape.kind) {
    case 'calendar':
      return resolveCalendar(shape, anchors, resolveOuter(shape.within))
    case 'unit':
      return resolveUnit(shape, anchors, resolveOuter(shape.within))
    case 'shift':
      return resolveShift(shape, anchors)
    case 'duration':
      return resolveDuration(shape, anchors, resolveOuter(shape.of))
    case 'set':
      return { ...unresolved('SET', shape.value, null), stated: true }
    case 'reference':
      return { ...unresolved('DATE', shape.value, null), stated: true }
  }
}
