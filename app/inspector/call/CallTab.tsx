import { Pencil } from 'lucide-react'
import { useMemo } from 'react'
import type { Reply, Request } from 'sessionscope/effects/call.ts'
import { replyName } from 'sessionscope/effects/log.ts'
import { requestOf } from 'sessionscope/machine/advance.ts'
import { table } from 'sessionscope/machine/table.ts'
import { inputAt, runAt } from 'sessionscope/run/history.ts'
import { duration } from 'sessionscope/words/format.ts'
import { useDebugger, useDebuggerState } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { Section } from '../Section.tsx'
import { StepLink } from '../StepLink.tsx'
import { ValueTree } from '../tree/ValueTree.tsx'
import { askedIndex, callsOf } from './callsOf.ts'
import { MessageView } from './MessageView.tsx'
import { isLate, limitOf, replyMessage, requestMessage } from './wireCall.ts'
import './call.css'
import { useInspectorWords } from '../useInspectorWords.ts'

/** The call that is made here, or what is told here; at any other step the calls of this wake-up. */
export function CallTab({ open }: { readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const run = shownMoment(open)
  const step = table[run.at]
  const request = requestOf(run)
  if (request) return <CallHere open={open} request={request} />
  return (
    <>
      {step.shape === 'tells' && (
        <Section title={inspector.call.told}>
          <p className="inspector-about">{inspector.call.toldAbout}</p>
          <ValueTree label={inspector.call.told} value={step.tell(run)} />
        </Section>
      )}
      <CallsSoFar open={open} />
    </>
  )
}

function CallHere({ open, request }: { readonly open: OpenRun; readonly request: Request }) {
  const inspector = useInspectorWords()
  const { history, cursor, id } = open
  const made = useDebugger()
  const { reply } = shownMoment(open)
  const input = inputAt(history, cursor)
  const byHand = input !== undefined && 'reply' in input && input.by_hand === true
  // The answered entry's clock has gone on; the request went out at the entry before.
  const askedAt = askedIndex(history, cursor)
  const asked = runAt(history, askedAt)
  const sent = useMemo(() => requestMessage(asked, request, id), [asked, request, id])
  const answered = useMemo(() => reply && replyMessage(asked, request, reply), [asked, request, reply])
  const late = reply && isLate(reply, limitOf(asked, request))
  return (
    <>
      <p className="call-head">
        <code>{request.function}</code>
        <span>{inspector.call.services[request.service]}</span>
      </p>
      {reply ? <Outcome reply={reply} late={late === true} /> : <Awaited />}
      <p className="call-edit">
        <span className="changes-run">
          <Button small look="frame" icon={Pencil} onPress={() => made.edit({ call: true, at: askedAt })}>
            {reply ? inspector.call.editReply : inspector.call.giveReply}
          </Button>
        </span>
        {byHand && <span className="inspector-quiet">{inspector.call.byHand}</span>}
      </p>
      {answered && !late && (
        <MessageView key={`reply ${cursor}`} title={inspector.call.reply} message={answered} />
      )}
      <MessageView title={inspector.call.request} message={sent} />
    </>
  )
}

function Awaited() {
  const inspector = useInspectorWords()
  const calling = useDebuggerState(state => state.calling)
  return <p className="call-outcome">{calling ? inspector.call.underWay : inspector.call.notSentYet}</p>
}

/** How the call ended, in words, and how long it took. */
function Outcome({ reply, late }: { readonly reply: Reply; readonly late: boolean }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const name = replyName(reply)
  const { outcomes, after, atOnce, tooLate } = inspector.call
  const took = duration(reply.took ?? 0, language)
  const failed = 'error' in reply
  return (
    <p className={failed ? 'call-outcome call-failed' : 'call-outcome'}>
      {late ? tooLate(took) : `${reply.took ? after(took) : atOnce} ${outcomes[name] ?? name}`}
      {failed && (
        <>
          {' '}
          <code>{reply.error.class}</code>
        </>
      )}
      {failed && reply.error.reason !== undefined && !late && <span lang="en"> {reply.error.reason}</span>}
    </p>
  )
}

function CallsSoFar({ open: { history, cursor } }: { readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const calls = callsOf(history, cursor)
  if (calls.length === 0) return <p className="inspector-empty">{inspector.call.none}</p>
  return (
    <Section title={inspector.call.soFar}>
      <ol className="call-list">
        {calls.map(call => (
          <li key={call.index}>
            <code>{call.function}</code>
            <span className={call.outcome === 'ok' || !call.outcome ? 'inspector-quiet' : 'call-list-failed'}>
              {call.outcome ?? inspector.call.toldShort}
            </span>
            <span className="inspector-quiet">
              {call.took !== undefined && duration(call.took, language)}
            </span>
            <StepLink index={call.index} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
