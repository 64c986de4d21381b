import type { LucideIcon } from 'lucide-react'
import { type ComponentType, type ReactNode, useId, useRef, useState } from 'react'
import type { OutsideInput } from 'sessionscope/language/input.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { Button } from '../../look/button/Button.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { Disclosure } from './Disclosure.tsx'
import { useForks } from './SendForm.tsx'
import type { Waiting } from './waiting.ts'

/** Gives an input to the run; the focus goes on with it. */
export type Give = (input: OutsideInput) => void

/** What every form is given: the moment it belongs to, and how it ends. */
export interface FormProps {
  readonly id: string
  readonly run: Run
  readonly waiting: Waiting
  readonly give: Give
  readonly close: () => void
}

/** One thing that may wake the machine: what it is, and what is done with it at the right. */
export function Waker({
  name,
  icon: Icon,
  id,
  greyed = false,
  action,
  children,
}: {
  /** What its buttons are heard with; absent inside a group that has the name. */
  readonly name?: string
  readonly icon: LucideIcon
  /** Of the text, for what describes itself by it. */
  readonly id?: string
  readonly greyed?: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div
      className={greyed ? 'waker waker-greyed' : 'waker'}
      {...(name !== undefined && { role: 'group', 'aria-label': name })}
    >
      <Icon className="icon" size={16} aria-hidden />
      <span id={id} className="waker-text">
        {children}
      </span>
      <span className="waker-tools changes-run">{action}</span>
    </div>
  )
}

/** A button that gives a ready input at once. */
export function GiveButton({
  label,
  input,
  primary,
  refusal,
  give,
}: {
  readonly label: string
  readonly input: OutsideInput | undefined
  readonly primary: boolean
  /** Why it cannot be given. */
  readonly refusal?: string | undefined
  readonly give: Give
}) {
  const forks = useForks(input)
  return (
    <Button
      look={primary ? 'primary' : 'frame'}
      refusal={refusal}
      onPress={() => input && give(input)}
      {...(forks !== undefined && { tip: forks })}
    >
      {label}
    </Button>
  )
}

/** A row with a form that opens below it; closing gives the focus back to the button. */
export function FormWaker({
  name,
  icon,
  primary,
  text,
  besides,
  form: Form,
  ...moment
}: Omit<FormProps, 'id' | 'close'> & {
  readonly name: string
  readonly icon: LucideIcon
  readonly primary: boolean
  readonly text: ReactNode
  /** What else can be done about it. */
  readonly besides?: ReactNode
  readonly form: ComponentType<FormProps>
}) {
  const inspector = useInspectorWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className="waker-group" role="group" aria-label={name}>
      <Waker
        icon={icon}
        id={`${id}text`}
        action={
          <>
            {besides}
            <Disclosure
              ref={button}
              open={open}
              controls={id}
              primary={primary}
              describedBy={`${id}text`}
              onToggle={() => setOpen(!open)}
            >
              {inspector.card.send}
            </Disclosure>
          </>
        }
      >
        {text}
      </Waker>
      {open && <Form {...moment} id={id} close={close} />}
    </div>
  )
}
