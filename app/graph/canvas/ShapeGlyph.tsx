import type { ReactNode } from 'react'
import type { Shape } from 'sessionscope/machine/table.ts'

const shapes: Readonly<Record<Shape | 'door', ReactNode>> = {
  'goes on': <circle cx="6" cy="6" r="2.5" fill="currentColor" stroke="none" />,
  decides: <path d="M6 1 11 6 6 11 1 6z" />,
  calls: (
    <>
      <path className="glyph-asked" d="M1 3.75h9M7.5 1.25l2.5 2.5-2.5 2.5" />
      <path className="glyph-answered" d="M11 8.75H2M4.5 6.25 2 8.75l2.5 2.5" />
    </>
  ),
  tells: <path d="M1 6h9.5M7 2.5 10.5 6 7 9.5" />,
  waits: (
    <>
      <rect x="1" y="1" width="10" height="10" rx="2.5" />
      <path d="M4.6 4.4v3.2M7.4 4.4v3.2" />
    </>
  ),
  door: (
    <>
      <path d="M2.5 11V1h7v10M.75 11h10.5" />
      <circle cx="7.4" cy="6.2" r=".8" fill="currentColor" stroke="none" />
    </>
  ),
}

/** The shape of a step on a 12 px grid; decoration beside its title, since the accessible name says it in words. */
export function ShapeGlyph({ shape }: { readonly shape: Shape | 'door' }) {
  return (
    <svg
      className="icon graph-shape"
      width={12}
      height={12}
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {shapes[shape]}
    </svg>
  )
}
