import { ChevronDown, type LucideIcon } from 'lucide-react'
import { useId, useRef } from 'react'
import { SelectList } from './SelectList.tsx'
import { useList } from './useList.ts'
import './select.css'

export type Option<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** A second line: what the option is about. */
  readonly hint?: string
  /** Options with the same group stand together under its name. */
  readonly group?: string
}

export type SelectProps<Value extends string> = {
  /** The accessible name of the combobox. */
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly icon?: LucideIcon
  /** Shown in a chip behind the value: “2 forks”. */
  readonly badge?: string | undefined
  /** No frame until hovered. */
  readonly quiet?: boolean
  /** Shown while no option is chosen. */
  readonly placeholder?: string
}

/**
 * A combobox that chooses one from a list (the select-only pattern): the focus stays on the button, the marked row is
 * announced. Keys it uses are `preventDefault`ed, so a page-wide shortcut can leave them alone.
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, options, value, icon: Icon, badge, placeholder } = props
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const list = useList(props, trigger, box)
  const chosen = options.find(option => option.value === value)
  return (
    <div className="select">
      <button
        ref={trigger}
        type="button"
        role="combobox"
        className={props.quiet ? 'select-trigger select-quiet' : 'select-trigger'}
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={list.open}
        aria-controls={`${id}list`}
        aria-activedescendant={list.open ? `${id}${list.marked}` : undefined}
        onClick={list.toggle}
        onKeyDown={list.onKeyDown}
        onBlur={list.close}
      >
        {Icon && <Icon className="icon" size={16} aria-hidden />}
        <span className="select-value">{chosen?.label ?? placeholder}</span>
        {badge && <span className="select-badge">{badge}</span>}
        <ChevronDown className="icon select-chevron" size={14} aria-hidden />
      </button>
      <SelectList id={id} label={label} options={options} value={value} list={list} box={box} />
    </div>
  )
}
