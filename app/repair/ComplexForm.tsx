import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { Activity } from 'sessionscope/payment/state.ts'
import { type PartRole, partRoles, REPAIRS, type RepairKind } from 'sessionscope/run/rehearse.ts'
import { partsOf } from 'sessionscope/words/parts.ts'
import { TypeField } from '../editor/TypeField.tsx'
import { Told } from '../inspector/Told.tsx'
import { Button, IconButton } from '../look/button/Button.tsx'
import { Select } from '../look/select/Select.tsx'
import { firstValue, moved, type Part, pathOf, withPart } from './draft.ts'
import { repairTypes } from './repairTypes.ts'
import { useRepairWords } from './useRepairWords.ts'

/** A complex repair put together from its elements; each says whether it decides, and why. */
export function ComplexForm({
  parts,
  activity,
  onChange,
}: {
  readonly parts: readonly Part[]
  readonly activity: Activity
  readonly onChange: (parts: readonly Part[]) => void
}) {
  const words = useRepairWords()
  // The kinds alone decide: what stands in the fields may be wrong still.
  const roles = partRoles(
    parts.map(({ kind }) => ({ [kind]: firstValue(kind) })),
    activity,
  )
  const put = (part: Part) => onChange(parts.map(each => (each.id === part.id ? part : each)))
  return (
    <>
      <ol className="repair-parts">
        {parts.map((part, place) => (
          <PartForm
            key={part.id}
            part={part}
            place={place}
            role={roles[place] ?? 'nested'}
            activity={activity}
            onChange={put}
          >
            <IconButton
              small
              icon={ArrowUp}
              label={words.up(place + 1)}
              onPress={() => onChange(moved(parts, place, -1))}
            />
            <IconButton
              small
              icon={ArrowDown}
              label={words.down(place + 1)}
              onPress={() => onChange(moved(parts, place, 1))}
            />
            <IconButton
              small
              icon={X}
              label={words.removePart(place + 1)}
              onPress={() => onChange(parts.toSpliced(place, 1))}
            />
          </PartForm>
        ))}
      </ol>
      {parts.length === 0 && <p className="popover-about">{words.none}</p>}
      <Button small look="link" icon={Plus} onPress={() => onChange(withPart(parts, 'fulfill_session'))}>
        {words.addPart}
      </Button>
    </>
  )
}

const kinds = REPAIRS.map(value => ({ value, label: value }))

/** One element: which repair it is, what becomes of it, and its fields. */
function PartForm({
  part,
  place,
  role,
  activity,
  onChange,
  children,
}: {
  readonly part: Part
  readonly place: number
  readonly role: PartRole
  readonly activity: Activity
  readonly onChange: (part: Part) => void
  /** The tools that move it and take it away. */
  readonly children: React.ReactNode
}) {
  const words = useRepairWords()
  const { kind } = part
  const choose = (next: RepairKind) => onChange({ ...part, kind: next, value: firstValue(next) })
  return (
    <li aria-label={words.part(place + 1)} className={role === 'decides' ? 'is-deciding' : undefined}>
      <div className="repair-part-head">
        <Select label={words.kind} value={kind} options={kinds} onChange={choose} />
        <span className="changes-run">{children}</span>
      </div>
      <p className="repair-role">
        <Told parts={partsOf(words.roles[role](activity))} />
      </p>
      {kind === 'complex' ? (
        <p className="popover-about">{words.noFields}</p>
      ) : (
        <details open={role === 'decides'}>
          <summary>{words.fields}</summary>
          <TypeField
            key={kind}
            label={kind}
            path={pathOf(place, kind)}
            type={repairTypes[kind]}
            value={part.value}
            onChange={value => onChange({ ...part, value })}
          />
        </details>
      )}
    </li>
  )
}
