import { Plus, X } from 'lucide-react'
import type { StructType } from 'sessionscope/wire/schema/link.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { blank, isRecord } from './blank.ts'
import { fieldPath } from './mistakes.ts'
import { TypeField, type TypeFieldProps } from './TypeField.tsx'

/** The fields of a struct; an optional one is there once it is added, and gone once it is removed. */
export function StructField({ label, path, type, value, onChange }: TypeFieldProps<StructType>) {
  const { editor } = useWords()
  const given = isRecord(value) ? value : {}
  const put = (name: string, field: unknown) => onChange({ ...given, [name]: field })
  const without = (name: string) =>
    onChange(Object.fromEntries(Object.entries(given).filter(([key]) => key !== name)))
  const shown = type.fields.filter(({ name, optional }) => !optional || given[name] !== undefined)
  const absent = type.fields.filter(({ name, optional }) => optional && given[name] === undefined)
  return (
    <fieldset className="editor-struct">
      <legend>{label}</legend>
      {shown.map(({ name, type: inner, optional }) => (
        <div key={name} className="editor-part">
          <TypeField
            label={name}
            path={fieldPath(path, name)}
            type={inner}
            value={given[name]}
            onChange={field => put(name, field)}
          />
          {optional && (
            <IconButton small icon={X} label={editor.remove(name)} onPress={() => without(name)} />
          )}
        </div>
      ))}
      {absent.length > 0 && (
        <div className="editor-absent">
          {absent.map(({ name, type: inner }) => (
            <Button key={name} small look="link" icon={Plus} onPress={() => put(name, blank(inner))}>
              {name}
            </Button>
          ))}
        </div>
      )}
      {type.fields.length === 0 && <p className="popover-about">{editor.noFields}</p>}
    </fieldset>
  )
}
