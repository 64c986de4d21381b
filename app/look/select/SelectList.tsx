import { Check } from 'lucide-react'
import type { Ref } from 'react'
import type { Option } from './Select.tsx'
import type { List } from './useList.ts'

/** The list of a select: a listbox in the top layer, so that no pane cuts it off. Its rows exist while it is open. */
export function SelectList<Value extends string>({
  id,
  label,
  options,
  value,
  list,
  box,
}: {
  readonly id: string
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly list: List
  readonly box: Ref<HTMLDivElement>
}) {
  return (
    <div
      ref={box}
      id={`${id}list`}
      role="listbox"
      aria-label={label}
      popover="manual"
      className="select-list"
    >
      {list.open &&
        options.map((option, row) => (
          <div key={option.value} role="presentation">
            {option.group && option.group !== options[row - 1]?.group && (
              <div className="select-group" role="presentation">
                {option.group}
              </div>
            )}
            {/* The keyboard is served by the combobox, which keeps the focus: the press must not take it away. */}
            <div
              id={`${id}${row}`}
              role="option"
              tabIndex={-1}
              className="select-option"
              aria-selected={option.value === value}
              data-marked={row === list.marked}
              onMouseDown={event => event.preventDefault()}
              onMouseMove={() => list.mark(row)}
              onClick={() => list.choose(row)}
              onKeyDown={list.onKeyDown}
            >
              <Check className="icon select-check" size={14} aria-hidden />
              <span>{option.label}</span>
              {option.hint && <span className="select-hint">{option.hint}</span>}
            </div>
          </div>
        ))}
    </div>
  )
}
