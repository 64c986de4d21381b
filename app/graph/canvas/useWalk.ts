import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { groupBox } from '../layout/box.ts'
import { isBoxId } from '../layout/shown.ts'
import { boxOf } from '../layout/visible.ts'
import type { Placement } from '../place.ts'
import { openIn } from '../status.ts'
import { viewFor } from '../view.ts'
import { isArrow, neighbour } from '../walk.ts'
import { useGraph } from './graphContext.ts'
import { glide, moveTime } from './useFollow.ts'

/** Arrow keys move the focus from box to box along the edges, and bring the one that has it into view. */
export const useWalk = (placement: Placement) => {
  const { store, focus } = useGraph()
  const flow = useReactFlow()
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || !isArrow(event.key)) return
    const from = event.target.dataset.box ?? ''
    const to = isBoxId(from) ? neighbour(placement, from, event.key) : undefined
    if (!to) return
    event.preventDefault()
    const pane = event.currentTarget
    focus.setState({ box: to })
    pane.querySelector<HTMLElement>(`[data-box="${CSS.escape(to)}"]`)?.focus({ preventScroll: true })
    const size = { width: pane.clientWidth, height: pane.clientHeight }
    const status = store.getState()
    const view = viewFor(flow.getViewport(), size, placement, to, status.taken)
    void flow.setViewport(view, glide(moveTime(status)))
  }
}

/** Tab always finds a box: where the run stands while the keyboard is elsewhere, else what took the last one's place. */
export const useFocusHome = (pane: RefObject<HTMLElement | null>, placement: Placement): void => {
  const { store, focus } = useGraph()
  useEffect(() => {
    const come = () => {
      const status = store.getState()
      const open = openIn(status)
      const away = !pane.current?.contains(document.activeElement)
      if (away) focus.setState({ box: boxOf(status.current, open) })
    }
    come()
    return store.subscribe(come)
  }, [store, focus, pane])
  useEffect(() => {
    const { box } = focus.getState()
    if (placement.boxes.some(({ id }) => id === box)) return
    const inside = placement.boxes.find(({ group }) => groupBox(group) === box)
    const status = store.getState()
    focus.setState({ box: inside?.id ?? boxOf(status.current, openIn(status)) })
  }, [store, focus, placement])
}
