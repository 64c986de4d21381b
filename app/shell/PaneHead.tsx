import type { ReactNode } from 'react'

/** The head of a pane: its title, and its tools as children. `low` is the timeline's, 28 px instead of 32. */
export function PaneHead({
  title,
  low = false,
  children,
}: {
  readonly title: string
  readonly low?: boolean
  readonly children?: ReactNode
}) {
  return (
    <div className={low ? 'pane-head pane-head-low' : 'pane-head'}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
