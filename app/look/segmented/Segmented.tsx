import { useId } from 'react'
import './segmented.css'

export type Segment<Value extends string> = {
  readonly value: Value
  /** The accessible name, and what is shown unless there is something shorter. */
  readonly label: string
  readonly short?: string
  /** The language of the label, when it is not the one of the interface. */
  readonly lang?: string
}

/** A choice of one from a few, all in sight: native radio buttons, so arrows and Tab work as everywhere. */
export function Segmented<Value extends string>({
  label,
  segments,
  value,
  onChange,
}: {
  /** The accessible name of the group. */
  readonly label: string
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className="segmented">
      {segments.map(segment => (
        <label key={segment.value} className="segment" title={segment.short && segment.label}>
          <input
            type="radio"
            name={name}
            value={segment.value}
            lang={segment.lang}
            aria-label={segment.label}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          <span aria-hidden="true">{segment.short ?? segment.label}</span>
        </label>
      ))}
    </div>
  )
}
