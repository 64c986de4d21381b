import type { StepId } from 'sessionscope/steps/table.ts'
import type { Shown } from '../layout/shown.ts'
import { breakAt } from '../marks.ts'
import type { Break } from '../status.ts'
import { useGraph, useStatus } from './graphContext.ts'

export const useBreak = (shown: Shown): Break | undefined => useStatus(status => breakAt(shown, status))

/** The disc of a breakpoint at a box's left edge: with "?" where it has a condition, a ring where it is off. */
export function BreakDisc({ kind }: { readonly kind: Break | undefined }) {
  if (!kind) return null
  return (
    <span className={`graph-break is-${kind}`} aria-hidden="true">
      {kind === 'conditional' && '?'}
    </span>
  )
}

/** Where the pointer sets a breakpoint; the keyboard has F9 on the step itself. */
export function BreakGutter({ step }: { readonly step: StepId }) {
  const { onToggleBreak } = useGraph().page
  if (!onToggleBreak) return null
  return (
    <button
      type="button"
      className="graph-gutter"
      tabIndex={-1}
      aria-hidden
      onClick={() => onToggleBreak(step)}
    />
  )
}
