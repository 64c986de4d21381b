import { useEffect, useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import type { Scale } from './scale.ts'
import { indexAt, leftOf } from './scale.ts'
import type { Stage } from './stage.ts'
import { drawnUnit } from './zoom.ts'

/** How much of a wheel's turn, in px, makes everything e times as large. */
const WHEEL_PER_E = 400
const LINE = 16

/** Where to scroll, in px, so that the place at a px stays where it is while everything around it grows or shrinks. */
export const heldAt = (x: number, scrolled: number, before: Scale, after: Scale): number => {
  const index = indexAt(before, x)
  const within = Math.min(1, Math.max(0, (x - leftOf(before, index)) / before.unit))
  const offset = leftOf(before, index) + within * before.unit - scrolled
  return leftOf(after, index) + within * after.unit - offset
}

/**
 * Zooming around a place, and the wheel: it zooms around the pointer; with Shift, or turned sideways, it scrolls.
 * Over the lanes' names it scrolls up and down, as everywhere.
 *
 * @param zoomed px per step after zooming by a factor
 */
export const useZoom = (
  stage: Stage,
  scale: Scale,
  zoomed: (factor: number) => number,
  setUnit: (unit: number) => void,
): ((factor: number, x: number) => void) => {
  // Before the playhead is looked for: where the sheet is to be seen has been said already.
  useLayoutEffect(() => stage.arrive())

  const zoomAround = (factor: number, x: number) => {
    const unit = zoomed(factor)
    const left = heldAt(x, stage.scrolled(), scale, { ...scale, unit: drawnUnit(unit) })
    // Together: else everything would be drawn twice, first larger and then where it belongs.
    flushSync(() => {
      setUnit(unit)
      stage.aim(left)
    })
  }
  useEffect(() => {
    stage.onTurn(event => {
      if (overNames(event.target)) return
      event.preventDefault()
      const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (sideways) stage.scrollTo(stage.scrolled() + (event.deltaX || event.deltaY) * px)
      else zoomAround(Math.exp((-event.deltaY * px) / WHEEL_PER_E), stage.under(event.clientX))
    })
  })
  return zoomAround
}

const overNames = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.lane-name') !== null
