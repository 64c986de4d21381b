import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { pointerTo } from 'sessionscope/run/pointer.ts'
import { StepLink } from '../StepLink.tsx'
import { preview } from '../tree/text.ts'
import { ValueTree } from '../tree/ValueTree.tsx'
import { changeName, innermost } from './changeName.ts'

/** As much of a change as could ever fit beside its name. */
const BESIDE = 80

/** Changes in their order, each by its name and with the step that made it; a press opens the whole of it. */
export function ChangeList({
  changes,
  steps,
}: {
  readonly changes: readonly object[]
  /** The index of the step that made each. */
  readonly steps: readonly number[]
}) {
  const placed = changes.map((change, place) => ({ change, place }))
  return (
    <ol className="change-list">
      {placed.map(({ change, place }) => (
        <Change key={place} change={change} step={steps[place]} />
      ))}
    </ol>
  )
}

function Change({ change, step }: { readonly change: object; readonly step: number | undefined }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const name = changeName(change)
  const Twisty = open ? ChevronDown : ChevronRight
  return (
    <li>
      <div className="change-head">
        <button
          type="button"
          className="change"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Twisty className="icon" size={12} aria-hidden />
          <code>{name}</code>
          {!open && (
            <span className="change-rest" aria-hidden="true">
              {preview(Object.values(innermost(change))[0], '', BESIDE)}
            </span>
          )}
        </button>
        {step !== undefined && <StepLink index={step} />}
      </div>
      <div id={id}>{open && <ValueTree label={name} value={change} first={firstOf(change)} />}</div>
    </li>
  )
}

/** All single-field wrappings are opened: nobody wants to see only the name again. */
const firstOf = (change: object): ReadonlySet<string> => {
  const paths = new Set<string>()
  let value: unknown = change
  let path = ''
  while (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) paths.add(pointerTo(path, key))
    const last = Object.entries(value).at(-1)
    if (!last) break
    path = pointerTo(path, last[0])
    value = last[1]
  }
  return paths
}
