import { isStepId, stepIds, table } from 'sessionscope/machine/table.ts'
import { groupTitle, title } from 'sessionscope/words/index.ts'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'

/** A step of the algorithm by its title, under the branch where it stands; those of a list are left out. */
export function StepChoice({
  label,
  value,
  without = [],
  placeholder = label,
  onChange,
}: {
  readonly label: string
  readonly value: unknown
  readonly without?: readonly unknown[]
  readonly placeholder?: string
  readonly onChange: (step: string) => void
}) {
  const language = useSettings(settings => settings.language)
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Select<string>
        label={label}
        placeholder={typeof value === 'string' ? value : placeholder}
        value={typeof value === 'string' && isStepId(value) ? value : undefined}
        onChange={onChange}
        options={stepIds
          .filter(id => !without.includes(id))
          .map(id => ({
            value: id,
            label: title(id, language),
            hint: id,
            group: groupTitle(table[id].group, language),
          }))}
      />
    </div>
  )
}
