import type { FocusEvent, KeyboardEvent } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Item } from './items.ts'
import { laneMove } from './laneKeys.ts'
import { countWhile } from './scale.ts'
import { crowd, crowdEnd, crowdStart } from './shown.ts'
import type { Stage } from './stage.ts'
import { revealing } from './usePlayhead.ts'
import type { View } from './view.ts'

/**
 * The one item of a lane that Tab comes to, by its number: the one at the playhead, or the one that has the keyboard,
 * and then the keys that move on from it. What the keyboard comes to is brought into view.
 */
export const useLaneStop = (items: readonly Item[], { scale, here: { cursor } }: View, stage: Stage) => {
  const lane = useRef<HTMLDivElement>(null)
  const [held, hold] = useState<number>()
  const known = countWhile(items, ({ from }) => from < scale.length)
  const atPlayhead = countWhile(items, ({ from }) => from <= cursor) - 1
  const stop = crowdStart(items, Math.max(0, Math.min(held ?? atPlayhead, known - 1)), scale)
  const from = items[stop]?.from

  const reveal = (at: number) => {
    const { left, width } = crowd(items, at, crowdEnd(items, at, scale), scale)
    const to = revealing({ left, width }, { left: stage.scrolled(), width: stage.viewport().width })
    if (to !== undefined) stage.scrollTo(to)
  }
  useLayoutEffect(() => {
    // When the crowd that had the keyboard was drawn anew, nothing has it.
    const lost = document.activeElement === document.body
    if (held === undefined || !(lost || lane.current?.contains(document.activeElement))) return
    lane.current?.querySelector<HTMLElement>(`[data-from="${from}"]`)?.focus({ preventScroll: true })
  }, [held, from])

  return {
    lane,
    stop,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      const to = laneMove(event.key, items, stop, scale)
      if (to === undefined) return
      event.preventDefault()
      hold(to)
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const index = Number(target.dataset.from)
      const at = countWhile(items, item => item.from < index)
      hold(at)
      reveal(at)
    },
    onBlur: ({ target, currentTarget, relatedTarget }: FocusEvent) => {
      // Not when what had the keyboard is drawn anew: then its successor gets it.
      if (target.isConnected && !currentTarget.contains(relatedTarget)) hold(undefined)
    },
  }
}
