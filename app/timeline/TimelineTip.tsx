import type { Ref } from 'react'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { placeBeside } from '../look/tooltip/placeBeside.ts'
import '../look/tooltip/tooltip.css'

const HOVER_DELAY = 400

type Box = { readonly left: number; readonly top: number; readonly bottom: number }
type Told = { readonly box: Box; readonly name: string; readonly where: string }

export interface TipHandle {
  /** Shows what is under the pointer, in px of the viewport; soon, or at once when a tip is shown already. */
  readonly show: (box: Box, name: string, where: string) => void
  readonly hide: () => void
}

/**
 * The one tooltip of the timeline, moved to whatever the pointer is over. Only seen: what it says is part of each
 * control's name.
 */
export function TimelineTip({ ref }: { readonly ref: Ref<TipHandle> }) {
  const [told, setTold] = useState<Told>()
  const bubble = useRef<HTMLDivElement>(null)
  const waiting = useRef<number>(undefined)

  useImperativeHandle(ref, () => {
    const hide = () => {
      window.clearTimeout(waiting.current)
      setTold(undefined)
    }
    const show = (box: Box, name: string, where: string) => {
      window.clearTimeout(waiting.current)
      const open = bubble.current?.matches(':popover-open') ?? false
      waiting.current = window.setTimeout(() => setTold({ box, name, where }), open ? 0 : HOVER_DELAY)
    }
    return { show, hide }
  }, [])
  useEffect(() => () => window.clearTimeout(waiting.current), [])

  useLayoutEffect(() => {
    const element = bubble.current
    if (!element) return undefined
    if (!told) {
      element.hidePopover()
      return undefined
    }
    if (!element.matches(':popover-open')) element.showPopover()
    const { clientWidth: width, clientHeight: height } = document.documentElement
    const { left, top } = placeBeside(told.box, element.getBoundingClientRect(), { width, height })
    element.style.left = `${left}px`
    element.style.top = `${top}px`
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTold(undefined)
    }
    document.addEventListener('keydown', hideOnEscape)
    return () => document.removeEventListener('keydown', hideOnEscape)
  }, [told])

  return (
    <div ref={bubble} popover="manual" className="tip timeline-tip" aria-hidden="true">
      <strong>{told?.name}</strong>
      <span>{told?.where}</span>
    </div>
  )
}
