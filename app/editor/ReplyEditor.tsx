import { type FormEvent, useState } from 'react'
import type { ProviderFunction, Reply, Request } from 'sessionscope/effects/call.ts'
import { checkedReply } from 'sessionscope/scenario/inputSchema.ts'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { Field } from '../inspector/card/Field.tsx'
import { Select } from '../look/select/Select.tsx'
import { replyStep } from '../runs/stepOf.ts'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { Draft } from './Draft.tsx'
import { EditorFoot, toFirstMistake } from './EditorFoot.tsx'
import { resultType } from './fieldTypes.ts'
import type { ReplyDraft } from './replies.ts'
import { draftOf, outcomesOf, writtenOf } from './replies.ts'

const isProvider = (called: string): called is ProviderFunction =>
  called === 'ProcessPayment' || called === 'HandlePaymentCallback'

/** Gives a reply by hand in place of whoever answers: at a call that was answered already that forks. */
export function ReplyEditor({
  run,
  at,
  request,
  first,
  onDone,
}: {
  readonly run: OpenRun
  /** Index of the entry where the call is asked. */
  readonly at: number
  readonly request: Request
  readonly first: Reply
  readonly onDone: () => void
}) {
  const { editor } = useWords()
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const [draft, setDraft] = useState(() => draftOf(request.function, first))
  const put = (patch: Partial<ReplyDraft>) => setDraft({ ...draft, ...patch })
  const checked = checkedReply(request.function, writtenOf(draft))
  const problems = 'problems' in checked ? checked.problems : []
  const took = problems.find(({ path }) => path === 'took')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!('reply' in checked)) return toFirstMistake(event.currentTarget)
    made.alter({ give: { reply: checked.reply, by_hand: true }, at })
    onDone()
  }
  return (
    <form className="editor" onSubmit={submit}>
      <div className="field">
        <span className="field-label">{editor.outcome}</span>
        <Select
          label={editor.outcome}
          value={draft.outcome}
          onChange={outcome => put({ outcome })}
          options={outcomesOf(request.function).map(value => ({
            value,
            label: editor.outcomes[value],
            ...(value !== 'result' && { hint: value === 'exception' ? editor.exceptionName : value }),
          }))}
        />
      </div>
      {draft.outcome === 'result' && isProvider(request.function) && (
        <Draft
          label={editor.result}
          path="result"
          type={resultType(request.function)}
          value={draft.result}
          problems={problems}
          onChange={result => put({ result })}
        />
      )}
      {draft.outcome !== 'result' && draft.outcome !== 'exception' && (
        <Field label={editor.reason} value={draft.reason} onChange={reason => put({ reason })} />
      )}
      <Field
        label={editor.took}
        value={draft.took}
        mistake={took && problemSentence(took, language)}
        onChange={value => put({ took: value })}
      />
      <EditorFoot
        problems={problems}
        does={at === run.history.length - 1 ? editor.answersHere : editor.forks(replyStep(at))}
        refused={problems.length > 0}
        onCancel={onDone}
      />
    </form>
  )
}
