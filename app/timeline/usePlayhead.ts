import { useLayoutEffect, useRef } from 'react'
import type { Scale } from './scale.ts'
import { middleOf } from './scale.ts'
import type { Stage } from './stage.ts'

/** Steps that follow each other faster than this, in ms, are not animated. */
const UNHURRIED = 250
/** px that the playhead keeps from the edges, and how far from an edge it reappears. */
const EDGE = 24
const REAPPEARS = 200

interface Followed {
  readonly scale: Scale
  readonly cursor: number
  readonly runId: string
  /** px of the lanes that are seen, and of all that there is to see. */
  readonly width: number
  readonly end: number
}

/** Keeps the playhead in view, and lets it glide to the next step unless steps come fast or the sheet moves itself. */
export const usePlayhead = (stage: Stage, { scale, cursor, runId, width, end }: Followed): void => {
  const last = useRef({ at: -Infinity, unit: scale.unit, runId, cursor: -1, width: 0 })
  useLayoutEffect(() => {
    if (width === 0) return
    const before = last.current
    const moved = before.cursor !== cursor || before.runId !== runId
    const left = stage.scrolled()
    if (moved || before.width !== width) {
      const room = roomFor({ scale, cursor, width, end })
      stage.scrollTo(inView(middleOf(scale, cursor), { left, width, room, held: stage.isScrubbed() }))
    }
    const still = stage.scrolled() === left && before.unit === scale.unit
    const now = performance.now()
    stage.setGlides(moved && still && now - before.at >= UNHURRIED)
    last.current = { at: moved ? now : before.at, unit: scale.unit, runId, cursor, width }
  }, [stage, scale, cursor, runId, width, end])
}

/** px to the right of the playhead that have to be in view: at the last step what is upcoming, if it fits. */
const roomFor = ({ scale, cursor, width, end }: Omit<Followed, 'runId'>): number =>
  cursor === scale.length - 1 ? Math.min(end - middleOf(scale, cursor), width / 2) : EDGE

interface Seen {
  /** px */
  readonly left: number
  readonly width: number
  readonly room: number
  /** Whether the pointer has hold of the playhead. */
  readonly held: boolean
}

/**
 * Where to scroll, in px, so that a place is well in view. While the pointer holds the playhead the sheet moves only as
 * far as it must: a leap would put another step under the pointer, and so on to the end.
 */
export const inView = (x: number, { left, width, room, held }: Seen): number => {
  const far = held ? EDGE : Math.min(REAPPEARS, width / 3)
  if (x < left + (held ? 0 : EDGE)) return Math.max(0, x - far)
  if (x > left + width - (held ? 0 : room)) return x - width + (room > EDGE && !held ? room : far)
  return left
}

/** Where to scroll, in px, so that something of a width can be seen; undefined when some of it can be seen already. */
export const revealing = (
  { left, width }: { readonly left: number; readonly width: number },
  seen: Pick<Seen, 'left' | 'width'>,
): number | undefined => {
  const hidden = left + width < seen.left + EDGE || left > seen.left + seen.width - EDGE
  return hidden ? inView(left, { ...seen, room: EDGE, held: false }) : undefined
}
