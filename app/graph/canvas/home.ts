import { type RefObject, useLayoutEffect } from 'react'
import type { BoxId } from '../layout/box.ts'
import type { Graph } from './graphContext.ts'
import { useGraph } from './graphContext.ts'

/** The box of that name in a pane. */
export const boxIn = (pane: Element, id: BoxId): HTMLElement | null =>
  pane.querySelector<HTMLElement>(`[data-box="${CSS.escape(id)}"]`)

/** Leads the keyboard from wherever it is in the pane to the box that Tab comes to; letters are commands there. */
export const leadHome = (pane: Element, focus: Graph['focus']): void => {
  boxIn(pane, focus.getState().box)?.focus({ preventScroll: true })
  // Only now: that the focus has come looks like the keyboard's doing.
  focus.setState({ typing: false })
}

/** Something that has the keyboard and goes, or can no longer be seen, gives it to a box: on the page's body it is lost. */
export const useFocusKept = (element: RefObject<HTMLElement | null>, isSeen: boolean): void => {
  const { focus } = useGraph()
  useLayoutEffect(() => {
    const held = element.current
    const giveUp = () => {
      const pane = held?.closest('.react-flow')
      if (pane && held?.contains(document.activeElement)) leadHome(pane, focus)
    }
    if (!isSeen) giveUp()
    return giveUp
  }, [element, focus, isSeen])
}
