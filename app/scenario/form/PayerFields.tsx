import { fieldTypes } from '../../editor/fieldTypes.ts'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'
import { InteractionPreview } from '../preview/InteractionPreview.tsx'
import { useScenarioWords } from '../useScenarioWords.ts'
import { useForm, useValueAt } from './formContext.ts'
import { INTERACTION_KINDS, interactionKind, interactionOf } from './interactions.ts'
import { TypeAt } from './TypeAt.tsx'

/** What the payer is asked to do, and how it looks; or that it is done. */
export function PayerFields({ path }: { readonly path: Path }) {
  const { answer: words } = useScenarioWords()
  const { draft } = useForm()
  const intent = useValueAt(path)
  const interaction = valueAt(intent, ['user_interaction'])
  const completed = valueAt(intent, ['user_interaction_completion']) !== undefined
  return (
    <>
      <div className="field">
        <span className="field-label">{words.interaction}</span>
        <Select<string>
          label={words.interaction}
          value={interactionKind(interaction)}
          onChange={next => draft.put([...path, 'user_interaction'], interactionOf(next))}
          options={[
            { value: '', label: words.noInteraction },
            ...INTERACTION_KINDS.map(value => ({
              value,
              label: words.interactions[value],
              hint: value,
            })),
          ]}
        />
      </div>
      <label className="editor-check scenario-plain">
        <input
          type="checkbox"
          checked={completed}
          onChange={event =>
            draft.put([...path, 'user_interaction_completion'], event.target.checked ? {} : undefined)
          }
        />
        {words.completed}
      </label>
      {interaction !== undefined && (
        <div className="scenario-interaction">
          <TypeAt
            label={words.interactionField}
            path={[...path, 'user_interaction']}
            type={fieldTypes['session.interaction']}
          />
          <InteractionPreview interaction={interaction} />
        </div>
      )}
    </>
  )
}
