import type { StructType } from 'sessionscope/wire/schema/link.ts'
import { Select } from '../look/select/Select.tsx'
import { alternativeOf, blank, isRecord } from './blank.ts'
import { fieldPath } from './mistakes.ts'
import { TypeField, type TypeFieldProps } from './TypeField.tsx'

/** A union: which of its alternatives, and that one's own fields. */
export function UnionField({ label, path, type, value, onChange }: TypeFieldProps<StructType>) {
  const chosen = alternativeOf(value)
  const field = chosen === undefined ? undefined : type.byName.get(chosen)
  const isEmpty = field?.type.kind === 'struct' && field.type.fields.length === 0
  return (
    <div className="editor-union">
      <div className="field">
        <span className="field-label">{label}</span>
        <Select
          label={label}
          value={chosen}
          onChange={name => {
            const next = type.byName.get(name)
            if (next) onChange({ [name]: blank(next.type) })
          }}
          options={type.fields.map(({ name }) => ({ value: name, label: name }))}
        />
      </div>
      {field && !isEmpty && (
        <TypeField
          label={field.name}
          path={fieldPath(path, field.name)}
          type={field.type}
          value={isRecord(value) ? value[field.name] : undefined}
          onChange={inner => onChange({ [field.name]: inner })}
        />
      )}
    </div>
  )
}
