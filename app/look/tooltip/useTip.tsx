import { type FocusEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { moveBeside } from './placeBeside.ts'
import './tooltip.css'

const hoverDelay = 400

type TriggerProps = {
  'aria-describedby'?: string
  onPointerEnter?: () => void
  onPointerLeave?: () => void
  onFocus?: (event: FocusEvent) => void
  onBlur?: () => void
}

/**
 * A tooltip for a control: after a while under the pointer, at once under the keyboard, gone with Escape.
 * It lives in the top layer, so that no pane cuts it off.
 *
 * @param text nothing: no tooltip
 * @param describes whether it adds to the control's name; a tip that repeats the name must not be read twice
 * @returns what to spread on the control, and the bubble to put next to it
 */
export function useTip(
  text: string | undefined,
  describes: boolean,
): { readonly trigger: TriggerProps; readonly bubble: ReactNode } {
  const id = useId()
  const bubble = useRef<HTMLSpanElement>(null)
  const waiting = useRef<number>(undefined)

  const hide = () => {
    window.clearTimeout(waiting.current)
    document.removeEventListener('keydown', hideOnEscape)
    if (bubble.current?.matches(':popover-open')) bubble.current.hidePopover()
  }
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide()
  }
  const show = () => {
    const trigger = bubble.current?.previousElementSibling
    if (!bubble.current || !(trigger instanceof HTMLElement) || bubble.current.matches(':popover-open'))
      return
    bubble.current.showPopover()
    moveBeside(trigger, bubble.current)
    document.addEventListener('keydown', hideOnEscape)
  }
  const showUnderKeyboard = ({ relatedTarget }: FocusEvent) => {
    // The page itself has put the focus there: nobody has asked yet.
    if (!navigator.userActivation.hasBeenActive) return
    // It comes back from what the control has opened: nobody asks again what it is called, and what is below would be covered.
    if (relatedTarget instanceof Element && relatedTarget.closest('[popover], dialog')) return
    // The focus may come back from a popover that is just closing: none may be opened within that.
    window.clearTimeout(waiting.current)
    waiting.current = window.setTimeout(() => {
      if (bubble.current?.previousElementSibling?.matches(':focus-visible')) show()
    })
  }
  const showSoon = () => {
    window.clearTimeout(waiting.current)
    waiting.current = window.setTimeout(show, hoverDelay)
  }
  useEffect(() => () => window.clearTimeout(waiting.current), [])

  if (!text) return { trigger: {}, bubble: null }
  return {
    trigger: {
      ...(describes ? { 'aria-describedby': id } : {}),
      onPointerEnter: showSoon,
      onPointerLeave: hide,
      onFocus: showUnderKeyboard,
      onBlur: hide,
    },
    bubble: (
      <span ref={bubble} id={id} role="tooltip" popover="manual" className="tip" aria-hidden={!describes}>
        {text}
      </span>
    ),
  }
}
