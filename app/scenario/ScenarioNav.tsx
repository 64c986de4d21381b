import {
  Activity,
  ArrowRightToLine,
  CircleCheck,
  CircleDot,
  CreditCard,
  FilePlus2,
  FileText,
  Flag,
  type LucideIcon,
  MessageSquareText,
  Server,
  SlidersHorizontal,
  X,
} from 'lucide-react'
import { Button, IconButton } from '../look/button/Button.tsx'
import { useSettings } from '../settings/useSettings.ts'
import type { createDesk } from './desk.ts'
import type { Reading } from './draft/reading.ts'
import { titleIn } from './draft/reading.ts'
import { valueAt } from './draft/value.ts'
import { placeOf } from './form/formContext.ts'
import { newScenario } from './newScenario.ts'
import type { Section, SectionGroup } from './sections.ts'
import { SECTIONS, sectionOf } from './sections.ts'
import { useShelf, useShelfState } from './shelfContext.ts'
import { useScenarioWords } from './useScenarioWords.ts'

const ICONS: Readonly<Record<Section, LucideIcon>> = {
  start: Flag,
  payment: CreditCard,
  settings: SlidersHorizontal,
  provider: Server,
  detector: Activity,
  outside: ArrowRightToLine,
  breakpoints: CircleDot,
  expect: CircleCheck,
  notes: MessageSquareText,
}

const GROUPS: readonly SectionGroup[] = ['scenario', 'answers', 'course']

/** The sections of the form, with how much stands in each, and the drafts that there are. */
export function ScenarioNav({
  desk,
  opened,
  reading,
  section,
  onSection,
}: {
  readonly desk: ReturnType<typeof createDesk>
  /** The key of the draft in the editor. */
  readonly opened: string
  readonly reading: Reading
  readonly section: Section
  readonly onSection: (section: Section) => void
}) {
  const { nav: words } = useScenarioWords()
  return (
    <nav className="scenario-nav" aria-label={words.title}>
      {GROUPS.map(group => (
        <div key={group}>
          <h3>{words.groups[group]}</h3>
          {SECTIONS.filter(each => each.group === group).map(({ id }) => (
            <SectionLink
              key={id}
              section={id}
              reading={reading}
              current={id === section}
              onPress={() => onSection(id)}
            />
          ))}
        </div>
      ))}
      <Drafts desk={desk} opened={opened} />
    </nav>
  )
}

function SectionLink({
  section,
  reading: { value, problems },
  current,
  onPress,
}: {
  readonly section: Section
  readonly reading: Reading
  readonly current: boolean
  readonly onPress: () => void
}) {
  const { nav: words } = useScenarioWords()
  const Icon = ICONS[section]
  const count = countOf(value, section)
  const wrong = problems.filter(problem => sectionOf(placeOf(problem)) === section).length
  return (
    <button type="button" className="scenario-nav-link" aria-current={current || undefined} onClick={onPress}>
      <Icon className="icon" size={16} aria-hidden />
      <span>{words.sections[section]}</span>
      {wrong > 0 && (
        <span className="scenario-nav-wrong">
          <span aria-hidden="true">!</span>
          <span className="heard-only">{words.wrong}</span>
        </span>
      )}
      {count !== undefined && <span className="scenario-nav-count">{count === 0 ? '—' : count}</span>}
    </button>
  )
}

/** Where the lists of a section stand; a section without one has no count. */
const LISTS: Readonly<Partial<Record<Section, readonly (readonly string[])[]>>> = {
  provider: [
    ['answers', 'provider'],
    ['answers', 'wakes'],
  ],
  outside: [['outside']],
  breakpoints: [['breakpoints']],
  notes: [['notes']],
}

const countOf = (value: unknown, section: Section): number | undefined => {
  const expectations = valueAt(value, ['expect'])
  if (section === 'expect')
    return typeof expectations === 'object' && expectations ? Object.keys(expectations).length : 0
  return LISTS[section]?.reduce((sum, path) => {
    const list = valueAt(value, path)
    return sum + (Array.isArray(list) ? list.length : 0)
  }, 0)
}

/** The drafts, with a way to begin one and to be rid of one. */
function Drafts({ desk, opened }: { readonly desk: ReturnType<typeof createDesk>; readonly opened: string }) {
  const { nav: words } = useScenarioWords()
  const language = useSettings(settings => settings.language)
  const shelf = useShelf()
  const drafts = useShelfState(state => state.drafts)
  const gone = useShelfState(state => state.removed)
  return (
    <div>
      <h3>{words.drafts}</h3>
      {drafts.map(({ key, text }) => (
        <div key={key} className="scenario-nav-draft">
          <button
            type="button"
            className="scenario-nav-link"
            aria-current={key === opened || undefined}
            onClick={() => shelf.show(key)}
          >
            <FileText className="icon" size={16} aria-hidden />
            <span>{titleIn(text, language) ?? words.untitled}</span>
          </button>
          <IconButton
            small
            icon={X}
            label={words.remove(titleIn(text, language) ?? words.untitled)}
            onPress={() => shelf.remove(key)}
          />
        </div>
      ))}
      {gone && (
        <Button small look="link" onPress={shelf.restore}>
          {words.restore}
        </Button>
      )}
      <button
        type="button"
        className="scenario-nav-link"
        onClick={() => desk.begin(newScenario(drafts.length + 1))}
      >
        <FilePlus2 className="icon" size={16} aria-hidden />
        <span>{words.begin}</span>
      </button>
    </div>
  )
}
