import { FastForward, Replace, Timer, Webhook, Wrench } from 'lucide-react'
import type { Run } from 'sessionscope/machine/run.ts'
import { duration } from 'sessionscope/words/format.ts'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { useRepairWords } from '../../repair/useRepairWords.ts'
import { WhatIfButton } from '../../repair/WhatIf.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { useInspectorWords } from '../useInspectorWords.ts'
import { CallbackForm, ChangeForm, primaryKind, RepairForm } from './forms.tsx'
import { FormWaker, type Give, GiveButton, Waker } from './Waker.tsx'
import type { Waiting } from './waiting.ts'
import { timerThen } from './waiting.ts'

interface WakersProps {
  readonly open: OpenRun
  readonly run: Run
  readonly waiting: Waiting
  readonly give: Give
}

/** Everything that may wake the machine, a row each. */
export function Wakers(props: WakersProps) {
  const { waiting, run, give } = props
  const inspector = useInspectorWords()
  const next = primaryKind(waiting, run)
  const isDown = run.at === 'machine.failed'
  return (
    <div className="wakers">
      {isDown && <RepairWaker {...props} />}
      {waiting.timer && <TimerWaker {...props} />}
      <FormWaker
        name={inspector.card.callback}
        icon={Webhook}
        primary={next === 'callback'}
        text={<CallbackText tag={waiting.tag} />}
        form={CallbackForm}
        {...props}
      />
      <FormWaker
        name={inspector.card.change}
        icon={Replace}
        primary={next === 'change_session'}
        text={
          <>
            {inspector.card.change} <span>{inspector.card.toFailure}</span>
          </>
        }
        form={ChangeForm}
        {...props}
      />
      {!isDown && <RepairWaker {...props} />}
      {waiting.goesOn && (
        <Waker
          name={inspector.card.goOn}
          icon={FastForward}
          action={
            <GiveButton
              label={inspector.card.goOn}
              input={waiting.next && 'go_on' in waiting.next ? waiting.next : { go_on: {} }}
              primary={next === 'go_on'}
              give={give}
            />
          }
        >
          {inspector.card.doorsOpen} <span>{inspector.card.asRecorded}</span>
        </Waker>
      )}
    </div>
  )
}

function CallbackText({ tag }: { readonly tag: string }) {
  const inspector = useInspectorWords()
  if (tag === '')
    return (
      <>
        {inspector.card.callback} · {inspector.card.noTag}
      </>
    )
  return (
    <>
      {inspector.card.callback} <span>{inspector.card.withTag}</span> <code title={tag}>{tag}</code>
    </>
  )
}

function TimerWaker({ run, waiting, give }: WakersProps) {
  const inspector = useInspectorWords()
  const { timer } = waiting
  if (!timer) return null
  const armed = timer.due !== undefined
  return (
    <Waker
      name={inspector.card.timer}
      icon={Timer}
      action={
        <GiveButton
          label={armed ? inspector.card.fire : inspector.card.wakeByHand}
          input={timer.input}
          primary={primaryKind(waiting, run) === 'timer'}
          refusal={timer.input ? undefined : inspector.card.notArmed}
          give={give}
        />
      }
    >
      <TimerText run={run} due={timer.due} />
    </Waker>
  )
}

function TimerText({ run, due }: { readonly run: Run; readonly due: number | undefined }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const { card } = inspector
  if (due === undefined)
    return (
      <>
        {card.timer} <span>{card.notSet}</span>
      </>
    )
  const wait = due - run.now
  const what = timerThen(run)
  return (
    <>
      {card.timer} <span>{wait > 0 ? card.inTime(duration(wait, language)) : card.atOnce} · </span>
      {what.does === 'fails' && <code title={what.failure}>{what.failure}</code>}
      {what.does === 'calls back' && (
        <>
          <span>{card.asCallback}</span> <code title={what.payload}>{what.payload || '""'}</code>
        </>
      )}
      {(what.does === 'starts' || what.does === 'works' || what.does === 'outside') && (
        <span>{card.timerThen[what.does]}</span>
      )}
    </>
  )
}

/** On a working machine the system's own words stand in place of a form: no scenario would change its answer. */
function RepairWaker(props: WakersProps) {
  const { waiting, run, open } = props
  const inspector = useInspectorWords()
  const { rehearse } = useRepairWords()
  const made = useDebugger()
  const { card } = inspector
  const refusal =
    waiting.repair !== 'accepted' && waiting.repair.reason === 'working' && waiting.repair.answer
  if (refusal)
    return (
      <Waker name={card.repair} icon={Wrench} greyed action={<WhatIfButton open={open} />}>
        {card.repair} · {card.quoted.before}
        <span lang="en">{refusal}</span>
        {card.quoted.after}
      </Waker>
    )
  return (
    <FormWaker
      name={card.repair}
      icon={Wrench}
      primary={primaryKind(waiting, run) === 'repair'}
      text={
        <>
          {card.repair} <span>{card.ofSession}</span>
        </>
      }
      besides={
        <Button look="frame" onPress={() => made.rehearse(true)}>
          {rehearse}
        </Button>
      }
      form={RepairForm}
      {...props}
    />
  )
}
