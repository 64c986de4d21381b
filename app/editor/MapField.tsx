import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { equal } from 'sessionscope/session/equal.ts'
import { Field } from '../inspector/card/Field.tsx'
import { Button, IconButton } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'

interface Row {
  /** Stays with the row while its key is written. */
  readonly id: number
  readonly key: string
  readonly item: string
}

const rowsOf = (value: Readonly<Record<string, unknown>>): readonly Row[] =>
  Object.entries(value).map(([key, item], id) => ({ id, key, item: String(item) }))

const mapOf = (rows: readonly Row[]) => Object.fromEntries(rows.map(({ key, item }) => [key, item]))

/**
 * A map from text to text, row by row. The rows are kept here: while a key is written it may equal another for a moment,
 * and in the map itself one of the two would be lost.
 */
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
  const [rows, setRows] = useState(() => rowsOf(value))
  // Changed from elsewhere, as by an undo: then the rows are no longer those of the map.
  if (!equal(mapOf(rows), mapOf(rowsOf(value)))) setRows(rowsOf(value))
  const put = (next: readonly Row[]) => {
    setRows(next)
    onChange(mapOf(next))
  }
  const patch = (id: number, by: Partial<Row>) =>
    put(rows.map(row => (row.id === id ? { ...row, ...by } : row)))
  const add = () => {
    let number = rows.length + 1
    while (rows.some(({ key }) => key === `key${number}`)) number++
    put([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, key: `key${number}`, item: '' }])
  }
  return (
    <fieldset className="editor-struct">
      <legend>{label}</legend>
      {rows.map(({ id, key, item }) => (
        <div key={id} className="editor-part editor-entry">
          <Field
            label={editor.key}
            value={key}
            mistake={rows.some(row => row.id !== id && row.key === key) ? editor.sameKey : undefined}
            onChange={next => patch(id, { key: next })}
          />
          <Field label={editor.value} value={item} onChange={next => patch(id, { item: next })} />
          <IconButton
            small
            icon={X}
            label={editor.remove(key)}
            onPress={() => put(rows.filter(row => row.id !== id))}
          />
        </div>
      ))}
      <Button small look="link" icon={Plus} onPress={add}>
        {editor.addItem}
      </Button>
    </fieldset>
  )
}
