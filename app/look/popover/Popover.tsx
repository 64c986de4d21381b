import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { moveBeside } from '../tooltip/placeBeside.ts'
import './popover.css'

/**
 * What a button opens beside itself, in the top layer: a small dialog that a press elsewhere or Escape closes. The button
 * names it by `popover={id}`. Its content lives only while it is open, and the first `[data-first]` in it has the focus.
 */
export function Popover({
  id,
  label,
  wide = false,
  onToggle,
  children,
}: {
  readonly id: string
  readonly label: string
  /** 420 px instead of 360. */
  readonly wide?: boolean
  /** For a trigger that has to say by itself whether it is open. */
  readonly onToggle?: (open: boolean) => void
  readonly children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const trigger = document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(id)}"]`)
    if (!open || !box.current || !trigger) return undefined
    const panel = box.current
    panel.querySelector<HTMLElement>('[data-first]')?.focus()
    // What is inside may come later, or grow: it must not hang over the edge then.
    const watch = new ResizeObserver(() => moveBeside(trigger, panel))
    watch.observe(panel)
    return () => watch.disconnect()
  }, [open, id])
  return (
    <div
      ref={box}
      id={id}
      popover="auto"
      role="dialog"
      aria-label={label}
      className={wide ? 'popover popover-wide' : 'popover'}
      onBlur={({ relatedTarget, currentTarget }) => {
        // Whoever goes on by Tab has left it; the button that opened it closes it by itself.
        const leaves = relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)
        if (leaves && relatedTarget.getAttribute('popovertarget') !== id) currentTarget.hidePopover()
      }}
      // React lets the toggling of what is inside, a select's list, bubble up to here; the browser does not.
      onToggle={({ target, currentTarget, newState }) => {
        if (target !== currentTarget) return
        setOpen(newState === 'open')
        onToggle?.(newState === 'open')
      }}
    >
      {open && children(() => document.getElementById(id)?.hidePopover())}
    </div>
  )
}
