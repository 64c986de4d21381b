import { type ReactNode, useId } from 'react'

/** A titled part of a tab; `tools` stand at the right of the title. */
export function Section({
  title,
  tools,
  children,
}: {
  readonly title: string
  readonly tools?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="inspector-section" aria-labelledby={id}>
      <div className="inspector-section-head">
        <h3 id={id}>{title}</h3>
        {tools}
      </div>
      {children}
    </section>
  )
}
