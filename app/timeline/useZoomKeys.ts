import type { RefObject } from 'react'
import { useEffect } from 'react'
import { isField } from '../runbar/commands.ts'
import { zoomingOf } from './keys.ts'

/** The keys that zoom, as long as something in the pane has the keyboard; in a field they are text. */
export const useZoomKeys = (
  pane: RefObject<HTMLElement | null>,
  zoom: (factor: number) => void,
  showWhole: () => void,
): void => {
  useEffect(() => {
    const element = pane.current
    const press = (event: KeyboardEvent) => {
      const zooming = zoomingOf(event.key)
      if (!zooming || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return
      event.preventDefault()
      if (zooming === 'whole') showWhole()
      else zoom(zooming)
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  })
}
