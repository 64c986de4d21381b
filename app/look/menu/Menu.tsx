import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import './menu.css'

export type MenuItem = { readonly label: string; readonly onPress: () => void }

/** A menu at a point of the viewport, in the top layer. Arrows, Home and End walk in it; Escape or a press elsewhere closes it. */
export function Menu({
  label,
  items,
  at,
  onClose,
}: {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** px of the viewport */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const menu = box.current
    if (!menu) return undefined
    const before = document.activeElement
    menu.showPopover()
    const { clientWidth, clientHeight } = document.documentElement
    menu.style.left = `${Math.max(4, Math.min(at.x, clientWidth - menu.offsetWidth - 4))}px`
    menu.style.top = `${Math.max(4, Math.min(at.y, clientHeight - menu.offsetHeight - 4))}px`
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [at])
  return (
    <div
      ref={box}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="menu"
      onKeyDown={walk}
      onToggle={event => event.newState === 'closed' && onClose()}
    >
      {items.map(item => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose()
            item.onPress()
          }}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}

const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const here = items.findIndex(item => item.matches(':focus'))
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key]
  event.stopPropagation()
  if (to === undefined) return
  event.preventDefault()
  items.at(to === items.length ? 0 : to)?.focus()
}
