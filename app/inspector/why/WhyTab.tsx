import { table } from 'sessionscope/machine/table.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { because, condition, title } from 'sessionscope/words/index.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { useWords } from '../../words/useWords.ts'
import { Section } from '../Section.tsx'
import { StepLink } from '../StepLink.tsx'
import { Told } from '../Told.tsx'
import { preview } from '../tree/text.ts'
import type { Why } from './whyOf.ts'
import { whyOf } from './whyOf.ts'

/** An input from outside may be long; its fields are in the call and the state. */
const LINE = 200

/** Why the run is here: the exit that was taken, the values that decided it, and the exits that were not. */
export function WhyTab({ open }: { readonly open: OpenRun }) {
  const { inspector } = useWords()
  const language = useSettings(settings => settings.language)
  const { history, cursor } = open
  const why = whyOf(history, cursor)
  if (!why)
    return <p className="inspector-empty">{cursor === 0 ? inspector.why.start : inspector.why.answered}</p>
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
      <Facts why={why} />
      <Section title={inspector.why.others}>
        {why.others.length === 0 ? (
          <p className="inspector-about">{inspector.why.noOthers}</p>
        ) : (
          <ul className="why-others">
            {why.others.map(exit => (
              <Other key={exit} from={why.from.at} to={exit} />
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function Other({ from, to }: { readonly from: StepId; readonly to: StepId }) {
  const language = useSettings(settings => settings.language)
  return (
    <li>
      <span>{title(to, language)}</span>
      <span className="inspector-quiet">{condition(from, to, language)}</span>
    </li>
  )
}

function Facts({ why: { facts, from } }: { readonly why: Why }) {
  const { inspector } = useWords()
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
                {value === undefined ? (
                  <span className="inspector-quiet">{inspector.why.absent}</span>
                ) : (
                  <code>
                    {typeof value === 'string' && value !== '' ? value : preview(value, name, LINE)}
                  </code>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
