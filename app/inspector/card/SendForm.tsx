import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { OutsideInput } from 'sessionscope/language/input.ts'
import { receptionOf } from 'sessionscope/run/reception.ts'
import { useOpenRun } from '../../debugger/debuggerContext.ts'
import { atEnd, shownMoment, wentOnWith } from '../../debugger/runs.ts'
import { useTip } from '../../look/tooltip/useTip.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'

/** Why giving this input is more than a step: at an earlier step it makes a new run. */
export function useForks(input: OutsideInput | undefined): string | undefined {
  const inspector = useInspectorWords()
  const open = useOpenRun()
  if (!open || !input || atEnd(open) || wentOnWith(open, input)) return undefined
  return inspector.card.forks
}

/** The form of one input: its fields, what the door will say, and the button. Escape closes it. */
export function SendForm({
  id,
  input,
  hint,
  onSend,
  onClose,
  children,
}: {
  readonly id: string
  /** Undefined while a field is wrong; sending then leads to that field. */
  readonly input: OutsideInput | undefined
  /** Where the values come from, if it is worth saying. */
  readonly hint: string | undefined
  readonly onSend: (input: OutsideInput) => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const inspector = useInspectorWords()
  const form = useRef<HTMLFormElement>(null)
  const { trigger, bubble } = useTip(useForks(input), true)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (input) onSend(input)
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <form ref={form} id={id} className="card-form" onSubmit={submit} onKeyDown={press}>
      {children}
      <div className="card-form-end">
        <p className="card-form-foretold" aria-live="polite">
          {hint && <span>{hint} </span>}
          {input && <Foretold input={input} />}
        </p>
        <button type="submit" className="button button-frame" {...trigger}>
          {inspector.card.send}
        </button>
        {bubble}
      </div>
    </form>
  )
}

/** What the door will say to an input. */
function Foretold({ input }: { readonly input: OutsideInput }) {
  const inspector = useInspectorWords()
  const open = useOpenRun()
  if (!open) return null
  const said = receptionOf(shownMoment(open), input)
  if (said === 'accepted') return <span>{inspector.card.accepted}</span>
  const { before, after } = inspector.card.refused
  return (
    <span className="card-refused">
      {before}
      <span lang="en">{said.answer ?? said.reason}</span>
      {after}
    </span>
  )
}
