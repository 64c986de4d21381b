import { type FormEvent, type Ref, useState } from 'react'
import { parseCondition, pathType } from 'sessionscope/condition/index.ts'
import { exitsOf, isStepId, stepIds, table } from 'sessionscope/machine/table.ts'
import type { Breakpoint, Stop } from 'sessionscope/run/breakpoint.ts'
import { MOMENTS } from 'sessionscope/run/breakpoint.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { groupTitle, title } from 'sessionscope/words/index.ts'
import { ConditionField } from '../condition/ConditionField.tsx'
import { Field } from '../inspector/card/Field.tsx'
import { Select } from '../look/select/Select.tsx'
import { useTip } from '../look/tooltip/useTip.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { withCondition } from './list.ts'

const KINDS = [...MOMENTS, 'retry', 'change', 'step', 'edge'] as const
type Kind = (typeof KINDS)[number]

/** What has been entered; only what the kind needs is used. */
interface Draft {
  readonly kind: Kind
  readonly step: StepId
  readonly to: StepId
  readonly number: string
  readonly path: string
  readonly when: string
}

/** A step with the first of its exits. */
const from = (step: StepId) => ({ step, to: exitsOf(step)[0] ?? step })

/** Nothing entered yet; the step that is looked at is the likeliest. */
const emptyAt = (step: StepId): Draft => ({ kind: 'suspend', ...from(step), number: '', path: '', when: '' })

/** The number of a retry, from 1; undefined for any, null for what is none. */
const retryOf = (number: string): number | undefined | null => {
  const nth = Number(number)
  if (number.trim() === '') return undefined
  return Number.isSafeInteger(nth) && nth > 0 ? nth : null
}

const stopOf = ({ kind, step, to, number, path }: Draft): Stop | undefined => {
  switch (kind) {
    case 'step':
      return { on: 'step', step }
    case 'edge':
      return exitsOf(step).includes(to) ? { on: 'edge', from: step, to } : undefined
    case 'retry': {
      const nth = retryOf(number)
      return nth === null ? undefined : { on: 'retry', ...(nth !== undefined && { number: nth }) }
    }
    case 'change':
      return pathType(path.trim()) ? { on: 'change', path: path.trim() } : undefined
    default:
      return { on: kind }
  }
}

/** The breakpoint that has been entered; undefined while something in it is wrong or missing. */
const breakpointOf = (draft: Draft): Breakpoint | undefined => {
  const stop = stopOf(draft)
  const bad = draft.when.trim() !== '' && 'problems' in parseCondition(draft.when)
  return stop && !bad ? withCondition(stop, draft.when) : undefined
}

/** The form for a new breakpoint. */
export function AddBreakpoint({
  form,
  at,
  onAdd,
}: {
  readonly form: Ref<HTMLFormElement>
  /** The step that is looked at. */
  readonly at: StepId
  readonly onAdd: (added: Breakpoint) => void
}) {
  const { breakpoints: words } = useWords()
  const [draft, setDraft] = useState(() => emptyAt(at))
  const put = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch })
  const made = breakpointOf(draft)
  const { trigger, bubble } = useTip(made ? undefined : words.incomplete, true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!made) return
    onAdd(made)
    setDraft({ ...emptyAt(at), kind: draft.kind })
  }
  return (
    <form ref={form} className="breakpoints-add" aria-label={words.addTitle} onSubmit={submit}>
      <h3>{words.addTitle}</h3>
      <Select
        label={words.kind}
        value={draft.kind}
        onChange={kind => put({ kind })}
        options={KINDS.map(value => ({
          value,
          label: isMoment(value) ? words.moments[value] : words.kinds[value],
        }))}
      />
      <Particulars draft={draft} put={put} />
      <ConditionField
        label={words.condition}
        value={draft.when}
        placeholder={words.conditionExample}
        onChange={when => put({ when })}
      />
      <button
        type="submit"
        className="button button-frame"
        aria-disabled={made === undefined || undefined}
        {...trigger}
      >
        {words.add}
      </button>
      {bubble}
    </form>
  )
}

const isMoment = (kind: Kind): kind is (typeof MOMENTS)[number] => MOMENTS.some(moment => moment === kind)

/** What only some kinds need. */
function Particulars({
  draft,
  put,
}: {
  readonly draft: Draft
  readonly put: (patch: Partial<Draft>) => void
}) {
  const { breakpoints: words } = useWords()
  switch (draft.kind) {
    case 'step':
      return (
        <StepChoice
          label={words.stepField}
          steps={stepIds}
          value={draft.step}
          onChange={step => put({ step })}
        />
      )
    case 'edge':
      return (
        <>
          <StepChoice
            label={words.fromField}
            steps={stepIds}
            value={draft.step}
            onChange={step => put(from(step))}
          />
          <StepChoice
            label={words.toField}
            steps={exitsOf(draft.step)}
            value={draft.to}
            onChange={to => put({ to })}
          />
        </>
      )
    case 'retry':
      return (
        <Field
          label={words.numberField}
          value={draft.number}
          placeholder={words.anyNumber}
          mistake={retryOf(draft.number) === null ? words.notANumber : undefined}
          onChange={number => put({ number })}
        />
      )
    case 'change':
      return (
        <ConditionField
          label={words.pathField}
          value={draft.path}
          placeholder={words.pathExample}
          prefix="changed("
          suffix=")"
          onChange={path => put({ path })}
        />
      )
    default:
      return null
  }
}

function StepChoice({
  label,
  steps,
  value,
  onChange,
}: {
  readonly label: string
  readonly steps: readonly StepId[]
  readonly value: StepId
  readonly onChange: (step: StepId) => void
}) {
  const language = useSettings(settings => settings.language)
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Select
        label={label}
        value={value}
        onChange={chosen => isStepId(chosen) && onChange(chosen)}
        options={steps.map(step => ({
          value: step,
          label: title(step, language),
          group: groupTitle(table[step].group, language),
        }))}
      />
    </div>
  )
}
