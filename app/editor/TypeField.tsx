import type { Type } from 'sessionscope/wire/schema/link.ts'
import { Field } from '../inspector/card/Field.tsx'
import { Select } from '../look/select/Select.tsx'
import { isRecord } from './blank.ts'
import { ListField } from './ListField.tsx'
import { MapField } from './MapField.tsx'
import { useMistake } from './mistakes.ts'
import { StructField } from './StructField.tsx'
import { UnionField } from './UnionField.tsx'

export interface TypeFieldProps<T extends Type = Type> {
  readonly label: string
  /** As problems tell it. */
  readonly path: string
  readonly type: T
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** A value by its type in the protocol: a struct by its fields, a union by its alternative, a list by its elements. */
export function TypeField(props: TypeFieldProps) {
  const { label, path, type, value, onChange } = props
  switch (type.kind) {
    case 'struct':
      return <StructField {...props} type={type} />
    case 'union':
      return <UnionField {...props} type={type} />
    case 'list':
    case 'set':
      return <ListField {...props} type={type} />
    case 'map':
      return <MapField label={label} value={isRecord(value) ? value : {}} onChange={onChange} />
    case 'enum':
      return (
        <div className="field">
          <span className="field-label">{label}</span>
          <Select
            label={label}
            value={typeof value === 'string' ? value : undefined}
            onChange={onChange}
            options={[...type.numbers.keys()].map(name => ({ value: name, label: name }))}
          />
        </div>
      )
    case 'bool':
      return (
        <label className="editor-check">
          <input
            type="checkbox"
            checked={value === true}
            onChange={event => onChange(event.target.checked)}
          />
          {label}
        </label>
      )
    case 'string':
    case 'binary':
      return (
        <TextField
          label={label}
          path={path}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )
    default:
      return <NumberField label={label} path={path} value={value} onChange={onChange} />
  }
}

/** What is no number stays as it was typed: the schema says what is wrong with it. */
function NumberField({ label, path, value, onChange }: Omit<TypeFieldProps, 'type'>) {
  return (
    <TextField
      label={label}
      path={path}
      value={typeof value === 'number' || typeof value === 'string' ? `${value}` : ''}
      onChange={text => onChange(text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text)}
    />
  )
}

/** A line of text with what is wrong with it. */
function TextField({
  label,
  path,
  value,
  onChange,
}: {
  readonly label: string
  readonly path: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return <Field label={label} value={value} mistake={useMistake(path)} onChange={onChange} />
}
