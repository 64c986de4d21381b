import type { PointerEvent } from 'react'

/** px that a pressed pointer may move and still be a click. */
const STILL = 3

/**
 * Dragging along the lanes moves through the steps. A press beside the items goes there at once; on an item only the
 * drag counts, a click is the item's own. To be called for a press; `goTo` is given px of the browser's window.
 */
export const scrub = (event: PointerEvent<HTMLElement>, goTo: (clientX: number) => void): void => {
  const { currentTarget: element, target, clientX: start, pointerId } = event
  if (event.button !== 0 || !(target instanceof Element) || target.closest('.lane-name')) return
  let dragging = false
  const grip = () => {
    // Not before: a captured pointer's click would go to the lanes instead of the item.
    element.setPointerCapture(pointerId)
    element.dataset.scrubbed = 'yes'
    dragging = true
  }
  if (!target.closest('button')) {
    grip()
    goTo(start)
  }
  const move = (moved: globalThis.PointerEvent) => {
    if (!dragging && Math.abs(moved.clientX - start) > STILL) grip()
    if (dragging) goTo(moved.clientX)
  }
  const end = () => {
    delete element.dataset.scrubbed
    element.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
  }
  element.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
}
