import { Plus, Trash2 } from 'lucide-react'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { Button, IconButton } from '../../look/button/Button.tsx'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { BilingualAt, MistakeAt } from './fields.tsx'
import { useForm, useListAt } from './formContext.ts'
import { Part } from './Part.tsx'
import { StepChoice } from './StepChoice.tsx'

const NOTES = ['notes'] as const

/** What the author says at a step, in both languages. */
export function NotesSection() {
  const { notes: words } = useScenarioWords()
  const { draft } = useForm()
  const notes = useListAt(NOTES)
  const add = () => draft.insert(NOTES, notes.length, { step: 'machine.asleep', text: { ru: '', en: '' } })
  return (
    <Part
      title={words.title}
      note={words.note}
      tools={
        <Button small look="frame" icon={Plus} onPress={add}>
          {words.add}
        </Button>
      }
    >
      {notes.length === 0 && <p className="scenario-empty">{words.empty}</p>}
      {notes.map((note, index) => {
        const path = [...NOTES, index]
        return (
          <div
            key={pathText([index])}
            role="group"
            aria-label={words.number(index + 1)}
            className="scenario-input"
          >
            <div className="scenario-row">
              <StepChoice
                label={words.step}
                value={valueAt(note, ['step'])}
                onChange={step => draft.put([...path, 'step'], step)}
              />
              <IconButton
                small
                icon={Trash2}
                label={words.remove(index + 1)}
                onPress={() => draft.put(path, undefined)}
              />
            </div>
            <BilingualAt label={words.text} path={[...path, 'text']} />
            <MistakeAt path={[...path, 'step']} />
          </div>
        )
      })}
    </Part>
  )
}
