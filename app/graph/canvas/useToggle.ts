import type { MouseEvent } from 'react'
import type { PieceId } from 'sessionscope/graph/graph.ts'
import type { GroupId } from 'sessionscope/steps/table.ts'
import { toggled } from '../status.ts'
import { useGraph } from './graphContext.ts'

/**
 * Opens or closes a group or piece at a press of its title. The pressed button goes away with the closed box, or with
 * the frame, so the keyboard's focus is handed on to the one that takes its place.
 */
export const useToggle = (id: GroupId | PieceId, box: string) => {
  const { store } = useGraph()
  return ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const pane = currentTarget.closest('.graph')
    store.setState(status => toggled(status, id))
    window.requestAnimationFrame(() => {
      const next = pane?.querySelector<HTMLElement>(`[data-box="${CSS.escape(box)}"]`)
      next?.focus({ preventScroll: true })
    })
  }
}
