import { requestOf } from 'sessionscope/machine/advance.ts'
import { table } from 'sessionscope/machine/table.ts'
import { inputAt } from 'sessionscope/run/history.ts'
import type { Why } from 'sessionscope/run/why.ts'
import { whyOf } from 'sessionscope/run/why.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { because, condition, title } from 'sessionscope/words/index.ts'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { replyTo } from '../../editor/replies.ts'
import { Button } from '../../look/button/Button.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { askedIndex } from '../call/callsOf.ts'
import { inputTo } from '../card/inputTo.ts'
import { Section } from '../Section.tsx'
import { StepLink } from '../StepLink.tsx'
import { Told } from '../Told.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { Facts } from './Facts.tsx'

/** Why the run is here: the exit that was taken, the values that decided it, and the exits that were not, with the way to each. */
export function WhyTab({ open }: { readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const { history, cursor } = open
  const why = whyOf(history, cursor)
  if (!why) return <p className="inspector-empty">{inspector.why[noWhy(open)]}</p>
  return (
    <>
      <Section title={inspector.why.taken}>
        <p className="why-edge">
          <span>{title(why.from.at, language)}</span> <StepLink index={cursor - 1} />
          <span aria-hidden="true"> → </span>
          <b>{title(why.to, language)}</b>
        </p>
        <p className="inspector-text">
          <Told parts={because(why.from, why.to, language)} />
        </p>
      </Section>
      <Facts open={open} why={why} />
      <Section title={inspector.why.others}>
        {why.others.length === 0 ? (
          <p className="inspector-about">{inspector.why.noOthers(title(why.from.at, language))}</p>
        ) : (
          <>
            <p className="inspector-about">{inspector.why.ways[wayOf(why)]}</p>
            <ul className="why-others">
              {why.others.map(exit => (
                <Other key={exit} open={open} why={why} to={exit} />
              ))}
            </ul>
          </>
        )}
      </Section>
    </>
  )
}

/** Why no exit led here. */
const noWhy = ({ history, cursor }: OpenRun): 'start' | 'answered' | 'edited' | 'elapsed' => {
  const input = inputAt(history, cursor)
  if (!input) return 'start'
  if ('edit' in input) return 'edited'
  return 'elapsed' in input ? 'elapsed' : 'answered'
}

type Way = 'input' | 'reply' | 'facts'

/** How another exit could be made to be taken. */
const wayOf = ({ from }: Why): Way => {
  const { shape } = table[from.at]
  if (shape === 'waits') return 'input'
  return shape === 'calls' ? 'reply' : 'facts'
}

/** An exit that was not taken: its condition, and a way to take it. */
function Other({ open, why, to }: { readonly open: OpenRun; readonly why: Why; readonly to: StepId }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const take = useTake(open, why, to)
  return (
    <li>
      <span>{title(to, language)}</span>
      <span className="inspector-quiet">{condition(why.from.at, to, language)}</span>
      {take && (
        <span className="changes-run">
          <Button small look="link" onPress={take}>
            {inspector.why.take}
          </Button>
        </span>
      )}
    </li>
  )
}

/**
 * What leads to another exit: at rest its input, as its form would begin; after a call a reply that leads there.
 * A decision follows from its facts: those are changed above.
 */
const useTake = (
  { scenario, history, cursor }: OpenRun,
  { from }: Why,
  to: StepId,
): (() => void) | undefined => {
  const made = useDebugger()
  const step = table[from.at]
  if (step.shape === 'waits') {
    const give = inputTo(scenario, from, to)
    return give && (() => made.alter({ give, at: cursor - 1 }))
  }
  const request = requestOf(from)
  const reply = request && replyTo(from, request.function, to)
  return reply && (() => made.edit({ call: true, at: askedIndex(history, cursor - 1), reply }))
}
