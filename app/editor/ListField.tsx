import { Plus, X } from 'lucide-react'
import type { ListType } from 'sessionscope/wire/schema/link.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { blank } from './blank.ts'
import { TypeField, type TypeFieldProps } from './TypeField.tsx'

/** The elements of a list, each with a way to be rid of it. */
export function ListField({ label, path, type, value, onChange }: TypeFieldProps<ListType>) {
  const { editor } = useWords()
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const placed = items.map((item, place) => ({ item, place }))
  return (
    <fieldset className="editor-struct">
      <legend>{label}</legend>
      {placed.map(({ item, place }) => (
        <div key={place} className="editor-part">
          <TypeField
            label={String(place)}
            path={`${path}[${place}]`}
            type={type.element}
            value={item}
            onChange={next => onChange(items.with(place, next))}
          />
          <IconButton
            small
            icon={X}
            label={editor.remove(String(place))}
            onPress={() => onChange(items.toSpliced(place, 1))}
          />
        </div>
      ))}
      <Button small look="link" icon={Plus} onPress={() => onChange([...items, blank(type.element)])}>
        {editor.addItem}
      </Button>
    </fieldset>
  )
}
