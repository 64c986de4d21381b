import type { ReactNode } from 'react'

/** What a session, a machine or a recorded input can be; `down` is a machine that a raise has left failed. */
export type Status = 'active' | 'suspended' | 'succeeded' | 'failed' | 'down' | 'stale'

/** The colour token of a status, to be read as `var(--…)` and `var(--…-tint)`. */
export const statusColour: Record<Status, string> = {
  active: 'accent',
  suspended: 'suspended',
  succeeded: 'ok',
  failed: 'failed',
  down: 'raised',
  stale: 'stale',
}

/** Filled shapes take the colour of the status, marks on them the pane's ground; shapes differ without colour too. */
const shapes: Record<Status, ReactNode> = {
  active: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M6.5 5.2v5.6L11 8z" fill="var(--surface)" />
    </>
  ),
  suspended: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="3.5" fill="currentColor" />
      <path d="M6 5.25v5.5M10 5.25v5.5" stroke="var(--surface)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  succeeded: (
    <g fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round">
      <circle cx="8" cy="8" r="6.2" strokeWidth="1.6" />
      <path d="m5.3 8.2 1.9 1.9 3.6-3.9" strokeWidth="1.7" />
    </g>
  ),
  failed: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" strokeLinejoin="round" />
      <path
        d="m6.1 6.1 3.8 3.8m0-3.8-3.8 3.8"
        stroke="var(--surface)"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </>
  ),
  down: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
      <path d="M8 4.4v4" stroke="var(--surface)" strokeWidth="1.9" strokeLinecap="round" />
      <circle cx="8" cy="11.4" r="1.15" fill="var(--surface)" />
    </>
  ),
  stale: (
    <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.9 2" />
      <path d="m5.6 10.4 4.8-4.8" />
    </g>
  ),
}

/**
 * One of the six glyphs, drawn on a 16 px grid. Without `label` it is decoration beside a word that says the same.
 */
export function StatusGlyph({
  status,
  label,
  size = 16,
}: {
  readonly status: Status
  readonly label?: string
  readonly size?: number
}) {
  const glyph = (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      style={{ color: `var(--${statusColour[status]})` }}
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  )
  if (!label) return glyph
  return (
    <span className="glyph" role="img" aria-label={label}>
      {glyph}
    </span>
  )
}
