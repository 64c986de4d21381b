import type { Completion } from 'sessionscope/condition/index.ts'
import { useWords } from '../words/useWords.ts'

/** What may be put in where the caret is; the field keeps the focus. */
export function CompletionList({
  id,
  options,
  marked,
  onChoose,
}: {
  readonly id: string
  readonly options: readonly Completion[]
  readonly marked: number
  readonly onChoose: (row: number) => void
}) {
  const { condition } = useWords()
  return (
    <div
      id={`${id}list`}
      role="listbox"
      aria-label={condition.completions}
      className="condition-list"
      hidden={options.length === 0}
    >
      {options.map(({ insert, kind }, row) => (
        // The keyboard is served by the field, which keeps the focus: the press must not take it away.
        <div
          key={`${kind} ${insert}`}
          id={`${id}${row}`}
          role="option"
          tabIndex={-1}
          aria-selected={row === marked}
          data-marked={row === marked}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(row)}
          onKeyDown={undefined}
        >
          <code>{insert}</code>
          <span>{condition.kinds[kind]}</span>
        </div>
      ))}
    </div>
  )
}
