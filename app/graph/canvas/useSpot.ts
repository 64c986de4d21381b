import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Point } from '../layout/box.ts'
import type { Size } from '../view.ts'

/**
 * Where an element goes, by its size: looked for once whenever what it hangs on or the size has changed, before anybody
 * sees it.
 *
 * @param find the same function as long as nothing else has changed; undefined: nowhere
 */
export const useSpot = (
  find: (size: Size) => Point | undefined,
): { readonly card: RefObject<HTMLElement | null>; readonly spot: Point | undefined } => {
  const [spot, setSpot] = useState<Point>()
  const card = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = card.current
    if (!element) return undefined
    let last: Size | undefined
    const put = () => {
      const { offsetWidth: width, offsetHeight: height } = element
      if (last?.width === width && last.height === height) return
      last = { width, height }
      const found = find(last)
      setSpot(before => (before?.x === found?.x && before?.y === found?.y ? before : found))
    }
    put()
    const observer = new ResizeObserver(put)
    observer.observe(element)
    return () => observer.disconnect()
  }, [find])
  return { card, spot }
}
