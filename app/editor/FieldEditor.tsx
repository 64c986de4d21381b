import { type FormEvent, useState } from 'react'
import type { EditedField } from 'sessionscope/language/edit.ts'
import { canEdit, canUnset, editedFields, editedValue } from 'sessionscope/machine/edited.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { checkedEdit } from 'sessionscope/scenario/editSchema.ts'
import { partsOf } from 'sessionscope/words/parts.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { Told } from '../inspector/Told.tsx'
import { Button } from '../look/button/Button.tsx'
import { Select } from '../look/select/Select.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { aboutField } from './about.ts'
import { blank } from './blank.ts'
import { Draft } from './Draft.tsx'
import { EditorFoot, toFirstMistake } from './EditorFoot.tsx'
import { fieldTypes, jsonOnly } from './fieldTypes.ts'

/** Sets a field of the run by hand, at an entry: in the past that forks. */
export function FieldEditor({
  run,
  at,
  field: first,
  onDone,
}: {
  readonly run: OpenRun
  readonly at: number
  readonly field: EditedField
  readonly onDone: () => void
}) {
  const { editor } = useWords()
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const moment = runAt(run.history, at)
  const [field, choose] = useState(first)
  const [value, write] = useState<unknown>(() => editedValue(moment, field) ?? blank(fieldTypes[field]))
  const [drafts, keep] = useState<ReadonlyMap<EditedField, unknown>>(new Map())
  const [broken, tellBroken] = useState(false)
  const [held, hold] = useState(false)
  const editable = canEdit(moment, field)
  const checked = checkedEdit(field, value)
  const problems = 'problems' in checked ? checked.problems : []
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!editable || !('edit' in checked)) return toFirstMistake(event.currentTarget)
    made.alter({ edit: checked.edit, at })
    onDone()
  }
  const unset = () => {
    made.alter({ edit: { field }, at })
    onDone()
  }
  /** What was entered for a field is there again when one comes back to it; what cannot be read has to be mended first. */
  const turnTo = (next: EditedField) => {
    hold(broken)
    if (broken) return
    keep(new Map(drafts).set(field, value))
    choose(next)
    write(drafts.get(next) ?? editedValue(moment, next) ?? blank(fieldTypes[next]))
  }
  return (
    <form className="editor" onSubmit={submit}>
      <div className="field">
        <span className="field-label">{editor.field}</span>
        <Select
          label={editor.field}
          value={field}
          onChange={turnTo}
          options={editedFields.map(name => ({ value: name, label: name }))}
        />
      </div>
      {held && broken && (
        <p className="field-mistake" role="alert">
          {editor.mendFirst}
        </p>
      )}
      <p className="popover-about">
        <Told parts={partsOf(aboutField(field, language))} />
      </p>
      {editable ? (
        <Draft
          key={field}
          label={field}
          type={fieldTypes[field]}
          jsonOnly={jsonOnly.includes(field)}
          value={value}
          problems={problems}
          onChange={write}
          onBroken={tellBroken}
        />
      ) : (
        <p className="editor-refusal">{editor.notNow}</p>
      )}
      <EditorFoot
        problems={editable ? problems : []}
        does={at === run.history.length - 1 ? editor.inPlace : editor.forks(at + 1)}
        refused={!editable || problems.length > 0}
        onCancel={onDone}
      >
        {canUnset(field) && editable && editedValue(moment, field) !== undefined && (
          <Button look="frame" onPress={unset}>
            {editor.unset}
          </Button>
        )}
      </EditorFoot>
    </form>
  )
}
