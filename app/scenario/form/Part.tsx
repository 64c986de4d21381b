import type { ReactNode } from 'react'

/** A section of the form: its title, what it is about, its tools at the right. */
export function Part({
  title,
  note,
  tools,
  children,
}: {
  readonly title: string
  readonly note?: string
  readonly tools?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="scenario-part" aria-label={title}>
      <div className="scenario-part-head">
        <h3>{title}</h3>
        {note && <span className="scenario-part-note">{note}</span>}
        {tools && <span className="scenario-part-tools">{tools}</span>}
      </div>
      {children}
    </section>
  )
}
