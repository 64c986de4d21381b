import { type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import { useGraph } from '../canvas/graphContext.ts'
import { groupBox } from '../layout/box.ts'
import { groupOfStep } from '../status.ts'

/**
 * While following, the group where the run rests is opened and its step brought into sight, unless the keyboard is in
 * the list. A group closed by hand stays so until the run moves.
 */
export const useCurrentRow = (tree: RefObject<HTMLElement | null>, openRow: (id: string) => void): void => {
  const { store } = useGraph()
  const around = useStore(store, status => status.around)
  const follow = useStore(store, status => status.follow)
  useEffect(
    () =>
      store.subscribe((status, before) => {
        const group = groupOfStep(status.around)
        if (status.follow && group && status.around !== before.around) openRow(groupBox(group))
      }),
    [store, openRow],
  )
  // After every rendering: the row may have come with it.
  useEffect(() => {
    const here = tree.current
    if (!follow || !here || here.contains(document.activeElement)) return
    here.querySelector(`[data-row="${CSS.escape(around)}"]`)?.scrollIntoView({ block: 'nearest' })
  })
}
