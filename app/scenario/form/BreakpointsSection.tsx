import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import { readBreakpoints } from 'sessionscope/scenario/breakpointSchema.ts'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { AddBreakpoint } from '../../breakpoints/AddBreakpoint.tsx'
import { BreakpointRow } from '../../breakpoints/BreakpointRow.tsx'
import { IconButton } from '../../look/button/Button.tsx'
import { useScenarioWords } from '../useScenarioWords.ts'
import { MistakeAt } from './fields.tsx'
import { useForm, useListAt } from './formContext.ts'
import { Part } from './Part.tsx'

const BREAKPOINTS = ['breakpoints'] as const

/** Where the runs of the scenario are to stop. */
export function BreakpointsSection() {
  const { breakpoints: words } = useScenarioWords()
  const { draft } = useForm()
  const list = useListAt(BREAKPOINTS)
  const form = useRef<HTMLFormElement>(null)
  return (
    <Part title={words.title} note={words.note}>
      {list.length === 0 && <p className="scenario-empty">{words.empty}</p>}
      <ul className="scenario-list">
        {list.map((given, index) => {
          const path = [...BREAKPOINTS, index]
          const [breakpoint]: readonly (Breakpoint | undefined)[] = readBreakpoints([given]) ?? []
          return breakpoint ? (
            <BreakpointRow
              key={pathText([index])}
              breakpoint={breakpoint}
              onChange={next => draft.type(path, next)}
            />
          ) : (
            <Unreadable key={pathText([index])} given={given} index={index} />
          )
        })}
      </ul>
      <AddBreakpoint
        form={form}
        at="machine.asleep"
        onAdd={added => draft.insert(BREAKPOINTS, list.length, added)}
      />
    </Part>
  )
}

/** A breakpoint that is none: as it stands, with what is wrong, and a way to be rid of it. */
function Unreadable({ given, index }: { readonly given: unknown; readonly index: number }) {
  const { breakpoints: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...BREAKPOINTS, index]
  return (
    <li className="scenario-row">
      <code className="mono">{JSON.stringify(given)}</code>
      <MistakeAt path={path} />
      <IconButton
        small
        icon={Trash2}
        label={words.remove(index + 1)}
        onPress={() => draft.put(path, undefined)}
      />
    </li>
  )
}
