import type { Section } from '../sections.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { BreakpointsSection } from './BreakpointsSection.tsx'
import { DetectorSection } from './DetectorSection.tsx'
import { ExpectSection } from './ExpectSection.tsx'
import { useForm } from './formContext.ts'
import { NotesSection } from './NotesSection.tsx'
import { OutsideSection } from './OutsideSection.tsx'
import { ProviderSection } from './ProviderSection.tsx'
import { SettingsSection } from './SettingsSection.tsx'
import { PaymentSection, StartSection } from './StartSection.tsx'
import './form.css'
import './parts.css'

/** One section of the form. Text that is no JSON has no form: what was typed there stays until it is mended. */
export function FormSection({
  section,
  selected,
  onSelect,
}: {
  readonly section: Section
  readonly selected: string
  readonly onSelect: (path: string) => void
}) {
  const { form } = useScenarioWords()
  const { root } = useForm()
  if (root === undefined) return <p className="scenario-empty">{form.notJson}</p>
  switch (section) {
    case 'start':
      return <StartSection />
    case 'payment':
      return <PaymentSection />
    case 'settings':
      return <SettingsSection />
    case 'provider':
      return <ProviderSection selected={selected} onSelect={onSelect} />
    case 'detector':
      return <DetectorSection />
    case 'outside':
      return <OutsideSection />
    case 'breakpoints':
      return <BreakpointsSection />
    case 'expect':
      return <ExpectSection />
    case 'notes':
      return <NotesSection />
  }
}
