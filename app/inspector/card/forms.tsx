import { useState } from 'react'
import { inputKind } from 'sessionscope/language/input.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { clock } from 'sessionscope/words/format.ts'
import { Segmented } from '../../look/segmented/Segmented.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { useInspectorWords } from '../useInspectorWords.ts'
import type { PathMistake } from './drafts.ts'
import { callbackDraft, callbackInput, changeDraft, changeInput, repairDraft, repairInput } from './drafts.ts'
import { Field } from './Field.tsx'
import { SendForm } from './SendForm.tsx'
import type { FormProps } from './Waker.tsx'
import type { Waiting } from './waiting.ts'

type Made = ReturnType<typeof changeInput>
const inputOf = (made: Made) => (typeof made === 'string' ? undefined : made)
const mistakeOf = (made: Made): PathMistake | undefined => (typeof made === 'string' ? made : undefined)

/** Said while the values are the scenario's own: when it would send them itself. */
function useHint({ waiting: { next }, run }: FormProps, made: Made): string | undefined {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  if (made !== next || typeof made === 'string') return undefined
  return inspector.card.scripted(made.at === undefined ? undefined : clock(made.at, language, run.now))
}

/** A callback: tag and payload, both any text. */
export function CallbackForm(props: FormProps) {
  const inspector = useInspectorWords()
  const { waiting, give } = props
  const [draft, set] = useState(() => callbackDraft(waiting))
  const input = callbackInput(draft, waiting)
  return (
    <SendForm id={props.id} input={input} hint={useHint(props, input)} onSend={give} onClose={props.close}>
      <Field first label={inspector.card.tag} value={draft.tag} onChange={tag => set({ ...draft, tag })} />
      <Field
        label={inspector.card.payload}
        value={draft.payload}
        placeholder={inspector.card.emptyPayload}
        onChange={payload => set({ ...draft, payload })}
      />
    </SendForm>
  )
}

function FailureField({
  value,
  mistake,
  first = false,
  onChange,
}: {
  readonly value: string
  readonly mistake: PathMistake | undefined
  readonly first?: boolean
  readonly onChange: (failure: string) => void
}) {
  const inspector = useInspectorWords()
  return (
    <Field
      first={first}
      label={inspector.card.failure}
      value={value}
      mistake={mistake && inspector.card.mistakes[mistake]}
      onChange={onChange}
    />
  )
}

/** A session change: the protocol knows one, to a failure. */
export function ChangeForm(props: FormProps) {
  const inspector = useInspectorWords()
  const { waiting, give } = props
  const [draft, set] = useState(() => changeDraft(waiting))
  const made = changeInput(draft, waiting)
  return (
    <SendForm
      id={props.id}
      input={inputOf(made)}
      hint={useHint(props, made)}
      onSend={give}
      onClose={props.close}
    >
      <Field first label={inspector.card.tag} value={draft.tag} onChange={tag => set({ ...draft, tag })} />
      <FailureField
        value={draft.failure}
        mistake={mistakeOf(made)}
        onChange={failure => set({ ...draft, failure })}
      />
    </SendForm>
  )
}

/** A repair by one of the two session scenarios. */
export function RepairForm(props: FormProps) {
  const inspector = useInspectorWords()
  const { waiting, give } = props
  const [draft, set] = useState(() => repairDraft(waiting))
  const made = repairInput(draft, waiting)
  const fails = draft.scenario === 'fail_session'
  return (
    <SendForm
      id={props.id}
      input={inputOf(made)}
      hint={useHint(props, made)}
      onSend={give}
      onClose={props.close}
    >
      <Segmented
        label={inspector.card.scenario}
        segments={[
          { value: 'fail_session', label: inspector.card.failSession },
          { value: 'fulfill_session', label: inspector.card.fulfillSession },
        ]}
        value={draft.scenario}
        onChange={scenario => set({ ...draft, scenario })}
      />
      {fails && (
        <FailureField
          first
          value={draft.failure}
          mistake={mistakeOf(made)}
          onChange={failure => set({ ...draft, failure })}
        />
      )}
      <Field
        first={!fails}
        label={inspector.card.trx}
        placeholder={inspector.card.noTrx}
        value={draft.trx}
        onChange={trx => set({ ...draft, trx })}
      />
    </SendForm>
  )
}

/** What the primary button is for: the scenario's own next input; a machine that is down waits for a repair. */
export const primaryKind = ({ next }: Waiting, run: Run) => {
  if (next) return inputKind(next)
  return run.at === 'machine.failed' ? 'repair' : undefined
}
