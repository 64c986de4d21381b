import { Keyboard, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../look/button/Button.tsx'
import { Logo } from '../look/glyphs/Logo.tsx'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'

/** Name, what is open (the children: scenario and run), and on the right sharing, language and theme. */
export function TopBar({
  onShortcuts,
  share,
  children,
}: {
  readonly onShortcuts?: (() => void) | undefined
  readonly share?: ReactNode
  readonly children?: ReactNode
}) {
  const { runbar } = useWords()
  return (
    <header className="top-bar">
      <h1 className="top-bar-name">
        <Logo />
        <span translate="no">{productName}</span>
      </h1>
      {children}
      <div className="top-bar-end">
        {share}
        {onShortcuts && (
          <span className="top-bar-keys">
            <IconButton
              icon={Keyboard}
              label={runbar.commands.shortcuts}
              shortcut="?"
              onPress={onShortcuts}
            />
          </span>
        )}
        <LanguageChoice />
        <ThemeToggle />
      </div>
    </header>
  )
}

/** A name, the same in both languages. */
const productName = 'Sessionscope'

function LanguageChoice() {
  const { shell } = useWords()
  const language = useSettings(settings => settings.language)
  const setLanguage = useSettings(settings => settings.setLanguage)
  const segments = [
    { value: 'ru', label: shell.russian, short: 'RU', lang: 'ru' },
    { value: 'en', label: shell.english, short: 'EN', lang: 'en' },
  ] as const
  return <Segmented label={shell.language} segments={segments} value={language} onChange={setLanguage} />
}

function ThemeToggle() {
  const { shell } = useWords()
  const dark = useSettings(settings => settings.theme === 'dark')
  const setTheme = useSettings(settings => settings.setTheme)
  return (
    <IconButton
      icon={dark ? Sun : Moon}
      label={dark ? shell.toLight : shell.toDark}
      onPress={() => setTheme(dark ? 'light' : 'dark')}
    />
  )
}
