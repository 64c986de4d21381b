import { useId } from 'react'

/** A labelled line of text; what is wrong stands below it and is read with it. */
export function Field({
  label,
  value,
  mistake,
  placeholder,
  onChange,
  first = false,
}: {
  readonly label: string
  readonly value: string
  /** What is wrong and how to mend it. */
  readonly mistake?: string | undefined
  readonly placeholder?: string
  readonly onChange: (value: string) => void
  /** Takes the keyboard when the form opens. */
  readonly first?: boolean
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="field-input"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        data-first={first || undefined}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake && `${id}mistake`}
        onChange={event => onChange(event.target.value)}
      />
      {mistake && (
        <p id={`${id}mistake`} className="field-mistake">
          {mistake}
        </p>
      )}
    </div>
  )
}
