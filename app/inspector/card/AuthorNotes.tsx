import { MessageSquareText } from 'lucide-react'
import type { Note } from 'sessionscope/scenario/scenario.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { useSettings } from '../../settings/useSettings.ts'
import './author-notes.css'

/** What the scenario's author says at a step; nothing where there is no note. */
export function AuthorNotes({
  notes,
  step,
}: {
  readonly notes: readonly Note[] | undefined
  readonly step: StepId
}) {
  const language = useSettings(settings => settings.language)
  const texts = (notes ?? []).flatMap(note => (note.step === step ? [note.text[language]] : []))
  return [...new Set(texts)].map(text => (
    <p key={text} className="card-note">
      <MessageSquareText className="icon" size={16} aria-hidden />
      <span>{text}</span>
    </p>
  ))
}
