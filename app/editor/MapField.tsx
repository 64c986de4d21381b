import { Plus, X } from 'lucide-react'
import { Field } from '../inspector/card/Field.tsx'
import { Button, IconButton } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'

/** A map from text to text, row by row. */
export function MapField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: Readonly<Record<string, unknown>>
  readonly onChange: (value: unknown) => void
}) {
  const { editor } = useWords()
  const rows = Object.entries(value).map(([key, item], place) => ({ key, item: String(item), place }))
  const put = (place: number, key: string, item: string) =>
    onChange(Object.fromEntries(rows.map(row => (row.place === place ? [key, item] : [row.key, row.item]))))
  const free = () => {
    let number = rows.length + 1
    while (Object.hasOwn(value, `key${number}`)) number++
    return `key${number}`
  }
  return (
    <fieldset className="editor-struct">
      <legend>{label}</legend>
      {rows.map(({ key, item, place }) => (
        <div key={place} className="editor-part editor-entry">
          <Field label={editor.key} value={key} onChange={next => put(place, next, item)} />
          <Field label={editor.value} value={item} onChange={next => put(place, key, next)} />
          <IconButton
            small
            icon={X}
            label={editor.remove(key)}
            onPress={() =>
              onChange(
                Object.fromEntries(rows.filter(row => row.place !== place).map(row => [row.key, row.item])),
              )
            }
          />
        </div>
      ))}
      <Button small look="link" icon={Plus} onPress={() => onChange({ ...value, [free()]: '' })}>
        {editor.addItem}
      </Button>
    </fieldset>
  )
}
