import type { LucideIcon } from 'lucide-react'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../look/button/Button.tsx'
import { useLibrary } from './libraryContext.ts'
import { useOpeningWords } from './useOpeningWords.ts'
import './library.css'

/** A message across the page about what was opened last, until somebody closes it. */
export function Message({
  look,
  icon: Icon,
  title,
  children,
}: {
  readonly look: 'refused' | 'masked'
  readonly icon: LucideIcon
  readonly title: string
  readonly children: ReactNode
}) {
  const { dismiss } = useOpeningWords()
  const library = useLibrary()
  return (
    <div className={`library-message library-${look}`} role="alert">
      <Icon className="icon" size={16} aria-hidden />
      <div className="library-message-text">
        <strong>{title}</strong> {children}
      </div>
      <IconButton icon={X} label={dismiss} onPress={library.dismiss} />
    </div>
  )
}
