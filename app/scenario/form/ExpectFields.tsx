import { X } from 'lucide-react'
import { isStepId } from 'sessionscope/machine/table.ts'
import { title } from 'sessionscope/words/index.ts'
import { JsonArea } from '../../editor/JsonArea.tsx'
import { IconButton } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { ChoiceAt, MistakeIn, TextAt } from './fields.tsx'
import { useForm, useKept, useListAt, useValueAt } from './formContext.ts'
import { StepChoice } from './StepChoice.tsx'

const EXPECT = ['expect'] as const

/** Steps that have to be reached, or must not be. */
export function StepsAt({
  label,
  name,
}: {
  readonly label: string
  readonly name: 'reached' | 'not_reached'
}) {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const language = useSettings(settings => settings.language)
  const path = [...EXPECT, name]
  const steps = useListAt(path)
  const put = (next: readonly unknown[]) => draft.put(path, next.length === 0 ? undefined : next)
  return (
    <div className="scenario-steps">
      <StepChoice
        label={label}
        value={undefined}
        without={steps}
        placeholder={words.addStep}
        onChange={step => put([...steps, step])}
      />
      <ul className="scenario-chips">
        {steps.map(step => (
          <li key={String(step)} className="scenario-chip">
            {typeof step === 'string' && isStepId(step) ? title(step, language) : String(step)}
            <IconButton
              small
              icon={X}
              label={words.removeStep(String(step))}
              onPress={() => put(steps.filter(other => other !== step))}
            />
          </li>
        ))}
      </ul>
      <MistakeIn path={path} />
    </div>
  )
}

/** Not looked at, nothing may be raised, or a certain raise. */
export function RaiseAt() {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...EXPECT, 'raise']
  const value = useValueAt(path)
  const kind = value === undefined ? 'any' : value === null ? 'none' : 'some'
  const first = { any: undefined, none: null, some: { class: 'error', reason: 'result_unexpected' } }
  return (
    <div className="scenario-triple">
      <div className="field">
        <span className="field-label">{words.names.raise}</span>
        <Select
          label={words.names.raise}
          value={kind}
          onChange={next => draft.put(path, first[next])}
          options={[
            { value: 'any', label: words.notLookedAt },
            { value: 'none', label: words.noRaise },
            { value: 'some', label: words.someRaise },
          ]}
        />
      </div>
      {kind === 'some' && (
        <>
          <ChoiceAt
            label={words.raiseClass}
            path={[...path, 'class']}
            options={[
              { value: 'error', label: 'error' },
              { value: 'throw', label: 'throw' },
            ]}
          />
          <TextAt label={words.raiseReason} path={[...path, 'reason']} />
        </>
      )}
    </div>
  )
}

const CALLED = ['ProcessPayment', 'HandlePaymentCallback'] as const

/** The provider's functions in the order in which they have to be called. */
export function CallsAt() {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...EXPECT, 'calls']
  const calls = useListAt(path)
  const placed = calls.map((called, place) => ({ called: String(called), place }))
  return (
    <div className="scenario-steps">
      <div className="field">
        <span className="field-label">{words.names.calls}</span>
        <Select<string>
          label={words.names.calls}
          placeholder={words.addCall}
          value={undefined}
          onChange={called => draft.put(path, [...calls, called])}
          options={CALLED.map(value => ({ value, label: value }))}
        />
      </div>
      <ol className="scenario-chips">
        {placed.map(({ called, place }) => (
          <li key={place} className="scenario-chip mono">
            {place + 1}. {called}
            <IconButton
              small
              icon={X}
              label={words.removeCall(place + 1)}
              onPress={() => draft.put(path, calls.length === 1 ? undefined : calls.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ol>
      <MistakeIn path={path} />
    </div>
  )
}

/** What has to be stored: not looked at, exactly these changes, or some of them. */
export function ChangesAt() {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...EXPECT, 'changes']
  const value = useValueAt(path)
  const kept = useKept(path)
  const exact = useValueAt([...path, 'exact'])
  const some = useValueAt([...path, 'some'])
  const kind = value === undefined ? 'any' : exact === undefined ? 'some' : 'exact'
  const list = exact ?? some ?? []
  const first = { any: undefined, exact: { exact: list }, some: { some: list } }
  return (
    <>
      <div className="field">
        <span className="field-label">{words.names.changes}</span>
        <Select
          label={words.names.changes}
          value={kind}
          onChange={next => draft.put(path, first[next])}
          options={[
            { value: 'any', label: words.notLookedAt },
            { value: 'exact', label: words.exact, hint: 'exact' },
            { value: 'some', label: words.some, hint: 'some' },
          ]}
        />
      </div>
      {kind !== 'any' && (
        <JsonArea
          key={kind}
          label={words.changesJson}
          value={list}
          onChange={next => draft.type([...path, kind], next)}
          kept={kept}
        />
      )}
      {kind !== 'any' && <MistakeIn path={path} />}
    </>
  )
}
