import { Pencil } from 'lucide-react'
import { requestOf } from 'sessionscope/machine/advance.ts'
import { canEdit } from 'sessionscope/machine/edited.ts'
import { table } from 'sessionscope/machine/table.ts'
import { type History, inputAt, runAt } from 'sessionscope/run/history.ts'
import type { Why } from 'sessionscope/run/why.ts'
import { lastChange } from 'sessionscope/run/writers.ts'
import { clock, duration } from 'sessionscope/words/format.ts'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { askedIndex } from '../call/callsOf.ts'
import { Section } from '../Section.tsx'
import { StepLink } from '../StepLink.tsx'
import { editableAt } from '../state/editable.ts'
import { preview } from '../tree/text.ts'
import { useInspectorWords } from '../useInspectorWords.ts'
import { factPath } from './factFields.ts'

/** An input from outside may be long; its fields are in the call and the state. */
const LINE = 200
/** Facts that are instants, ms since the epoch. */
const INSTANTS: readonly string[] = ['now', 'due']
/** Facts that are lengths of time, ms. */
const DURATIONS: readonly string[] = ['took']

/** The values that decided, each with where it was set last and a way to set it otherwise. */
export function Facts({ open, why }: { readonly open: OpenRun; readonly why: Why }) {
  const inspector = useInspectorWords()
  const { facts, from } = why
  if (facts.length === 0) return null
  const { shape } = table[from.at]
  const heading =
    shape === 'waits' ? inspector.why.input : shape === 'calls' ? inspector.why.reply : inspector.why.facts
  return (
    <Section title={heading}>
      <table className="why-facts">
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <Value name={name} value={value} beside={open.scenario.now} />
                {shape === 'decides' && <SetBy open={open} why={why} fact={name} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Value({
  name,
  value,
  beside,
}: {
  readonly name: string
  readonly value: unknown
  readonly beside: number
}) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  if (value === undefined) return <span className="inspector-quiet">{inspector.why.absent}</span>
  if (typeof value === 'number' && INSTANTS.includes(name))
    return <code>{clock(value, language, beside)}</code>
  if (typeof value === 'number' && DURATIONS.includes(name)) return <code>{duration(value, language)}</code>
  return <code>{typeof value === 'string' && value !== '' ? value : preview(value, name, LINE)}</code>
}

/** Which step set a fact last, and where it can be set by hand: at the step that decided by it, or in the reply it came by. */
function SetBy({ open, why, fact }: { readonly open: OpenRun; readonly why: Why; readonly fact: string }) {
  const inspector = useInspectorWords()
  const made = useDebugger()
  const at = open.cursor - 1
  const path = factPath(why.from.at, fact)
  if (path === undefined) return null
  const changed = lastChange(open.history, path, at)
  const input = changed === undefined ? undefined : inputAt(open.history, changed)
  const isByHand = input !== undefined && 'edit' in input
  const answered = changed === undefined || isByHand ? undefined : answeredAt(open.history, changed - 1)
  const field = editableAt(path)
  return (
    <span className="why-set">
      {changed !== undefined && <StepLink index={isByHand ? changed : changed - 1} />}
      {field && canEdit(why.from, field) && (
        <span className="changes-run">
          <Button small look="link" icon={Pencil} onPress={() => made.edit({ field, at })}>
            {inspector.why.setThere}
          </Button>
        </span>
      )}
      {answered !== undefined && (
        <span className="changes-run">
          <Button
            small
            look="link"
            icon={Pencil}
            onPress={() => made.edit({ call: true, at: askedIndex(open.history, answered) })}
          >
            {inspector.why.replyThere}
          </Button>
        </span>
      )}
    </span>
  )
}

/** The entry of a call's reply, if that is what stands at an index. */
const answeredAt = (history: History, index: number): number | undefined =>
  index > 0 && runAt(history, index).reply && requestOf(runAt(history, index)) ? index : undefined
