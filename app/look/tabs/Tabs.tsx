import type { LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useMemo } from 'react'
import { useTip } from '../tooltip/useTip.tsx'
import './tabs.css'

export type Tab<Id extends string> = {
  readonly id: Id
  readonly label: string
  /** Shown instead of the label below 1600 px; the accessible name stays the label. */
  readonly short?: string
  /** Stands for the label at any width; the label is the accessible name, and the tooltip. */
  readonly icon?: LucideIcon
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
        {tabs.map(tab => (
          <TabButton
            key={tab.id}
            id={tabId(tab.id)}
            panel={`${prefix}panel`}
            tab={tab}
            isSelected={tab.id === selected}
            onSelect={() => onSelect(tab.id)}
          />
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

function TabButton<Id extends string>({
  id,
  panel,
  tab: { label, short, icon: Icon, count },
  isSelected,
  onSelect,
}: {
  readonly id: string
  /** The id of what it shows. */
  readonly panel: string
  readonly tab: Tab<Id>
  readonly isSelected: boolean
  readonly onSelect: () => void
}) {
  const { trigger, bubble } = useTip(Icon && label, false)
  return (
    <>
      <button
        id={id}
        type="button"
        role="tab"
        className="tab"
        aria-label={short || Icon ? label : undefined}
        aria-selected={isSelected}
        aria-controls={panel}
        tabIndex={isSelected ? 0 : -1}
        onClick={onSelect}
        {...trigger}
      >
        {Icon ? (
          <Icon className="icon" size={16} aria-hidden />
        ) : (
          <span className={short && 'tab-label-wide'}>{label}</span>
        )}
        {short && <span className="tab-label-narrow">{short}</span>}
        {count !== undefined && <span className="tab-count">{count}</span>}
      </button>
      {bubble}
    </>
  )
}
