import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { MistakeAt, NumberAt, TextAt } from './fields.tsx'
import { useForm, useValueAt } from './formContext.ts'

/** A timer of the protocol: so many seconds from now, or an instant. */
export function TimerAt({ label, path }: { readonly label: string; readonly path: Path }) {
  const { answer: words } = useScenarioWords()
  const { draft } = useForm()
  const isDeadline = valueAt(useValueAt(path), ['deadline']) !== undefined
  const first = { timeout: { timeout: 60 }, deadline: { deadline: '2024-06-01T12:01:00Z' } }
  return (
    <div className="scenario-timer">
      {isDeadline ? (
        <TextAt label={label} path={[...path, 'deadline']} />
      ) : (
        <NumberAt label={label} path={[...path, 'timeout']} />
      )}
      <Select
        label={words.timerKind(label)}
        quiet
        value={isDeadline ? 'deadline' : 'timeout'}
        onChange={kind => draft.put(path, first[kind])}
        options={[
          { value: 'timeout', label: words.seconds, hint: 'timeout' },
          { value: 'deadline', label: words.instant, hint: 'deadline' },
        ]}
      />
      <MistakeAt path={path} />
    </div>
  )
}
