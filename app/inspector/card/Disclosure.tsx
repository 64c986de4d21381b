import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'

/** A button that opens a form below it. */
export function Disclosure({
  children,
  open,
  controls,
  primary,
  describedBy,
  onToggle,
  ref,
}: {
  readonly children: string
  readonly open: boolean
  /** The id of what it opens. */
  readonly controls: string
  readonly primary: boolean
  /** The id of what it sends something to: two buttons may have the same label. */
  readonly describedBy: string
  readonly onToggle: () => void
  readonly ref: Ref<HTMLButtonElement>
}) {
  return (
    <button
      ref={ref}
      type="button"
      className={`button ${primary ? 'button-primary' : 'button-frame'}`}
      aria-expanded={open}
      aria-controls={controls}
      aria-describedby={describedBy}
      onClick={onToggle}
    >
      <span className="button-label">{children}</span>
      <ChevronDown className="icon card-chevron" size={14} aria-hidden />
    </button>
  )
}
