import type { ReactNode } from 'react'
import type { Step } from 'sessionscope/machine/table.ts'

export type StepShape = Step['shape'] | 'door'

/** A step's shape for the eye and the words: a deciding step that guards a door is a door. */
export const shapeOf = (step: Step): StepShape =>
  step.shape === 'decides' && step.door ? 'door' : step.shape

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const

const shapes: Readonly<Record<StepShape, ReactNode>> = {
  'goes on': <circle cx="6" cy="6" r="2.5" fill="currentColor" />,
  decides: <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" strokeLinejoin="round" {...line} />,
  calls: <path d="M1 4h9.5M8 1.5 10.5 4 8 6.5M11 8.5H1.5M4 6 1.5 8.5 4 11" strokeLinecap="round" {...line} />,
  tells: <path d="M1 6h9.5M7 2.5 10.5 6 7 9.5" strokeLinecap="round" {...line} />,
  waits: <path d="M4 2.5v7M8 2.5v7" strokeLinecap="round" {...line} />,
  door: <path d="M2.5 11V1.5h7V11M1 11h10M7.4 6.5v.5" strokeLinecap="round" {...line} />,
}

/** The 12 px sign of a step's shape, with its name for those who hear it. */
export function ShapeGlyph({ shape, label }: { readonly shape: StepShape; readonly label: string }) {
  return (
    <span className="glyph inspector-shape" role="img" aria-label={label} title={label}>
      <svg className="icon" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[shape]}
      </svg>
    </span>
  )
}
