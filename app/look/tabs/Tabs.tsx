import { type KeyboardEvent, type ReactNode, useId, useMemo } from 'react'
import './tabs.css'

export type Tab<Id extends string> = {
  readonly id: Id
  readonly label: string
  /** Shown instead of the label below 1366 px; the accessible name stays the label. */
  readonly short?: string
  /** Shown behind the label in a chip. */
  readonly count?: number
}

const moves: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * Tabs and the panel of the selected one, which are the children. Arrows, Home and End move and select; the panel
 * can be focused, so that the keyboard can scroll it.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  children,
}: {
  /** The accessible name of the list of tabs. */
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  readonly children: ReactNode
}) {
  const prefix = useId()
  // Made once: what the panel shows has news at every step, the tabs above it seldom.
  const list = useMemo(() => {
    const tabId = (id: Id) => `${prefix}${id}`
    const move = (event: KeyboardEvent<HTMLElement>) => {
      const at = tabs.findIndex(({ id }) => id === selected)
      const next = tabs[moves[event.key]?.(at, tabs.length) ?? -1]
      if (!next) return
      event.preventDefault()
      onSelect(next.id)
      document.getElementById(tabId(next.id))?.focus()
    }
    return (
      <div role="tablist" aria-label={label} className="tab-list" onKeyDown={move}>
        {tabs.map(({ id, label: name, short, count }) => (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            className="tab"
            aria-label={short ? name : undefined}
            aria-selected={id === selected}
            aria-controls={`${prefix}panel`}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            <span className={short && 'tab-label-wide'}>{name}</span>
            {short && <span className="tab-label-narrow">{short}</span>}
            {count !== undefined && <span className="tab-count">{count}</span>}
          </button>
        ))}
      </div>
    )
  }, [tabs, selected, onSelect, label, prefix])
  return (
    <div className="tabs">
      {list}
      <div
        role="tabpanel"
        id={`${prefix}panel`}
        aria-labelledby={`${prefix}${selected}`}
        className="tab-panel"
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  )
}
