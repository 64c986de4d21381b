import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { memo } from 'react'
import { useTip } from '../tooltip/useTip.tsx'
import './button.css'

type Common = {
  readonly onPress?: () => void
  /** Why it cannot be pressed now. A refused button stays focusable and its tooltip gives the reason. */
  readonly refusal?: string | undefined
  /** A key that does the same, as shown: `S`, `⇧P`. The button only names it, it does not listen. */
  readonly shortcut?: string
  /** Makes it a toggle: whether it is on. */
  readonly on?: boolean
  /** 24 px high instead of 28. */
  readonly small?: boolean
  /** The id of the `Popover` that it opens and closes. */
  readonly popover?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export type ButtonProps = Common & {
  /** The label, and so the accessible name. */
  readonly children: string
  readonly icon?: LucideIcon
  /** `quiet` has no frame until hovered; one `primary` per area; `link` is plain text in the accent. */
  readonly look?: 'quiet' | 'frame' | 'primary' | 'link'
  /** `wide`: the label (and shortcut) is shown from 1366 px up only; below, the icon stands for it. */
  readonly labelFrom?: 'always' | 'wide'
  readonly tip?: string
}

export type IconButtonProps = Common & {
  /** The accessible name and the tooltip. The shortcut beside the icon is shown from 1366 px up only. */
  readonly label: string
  readonly icon: LucideIcon
}

/** `⇧P` as `aria-keyshortcuts` wants it; a plus joins keys there, so the key itself has a name. */
const spokenKeys = (shortcut: string) =>
  shortcut.replace('+', 'Plus').replace('−', '-').replace('⇧', 'Shift+')

/** Seen only: in the accessible name it would spoil the label, `aria-keyshortcuts` says it properly. */
function ShortcutKey({ children }: { readonly children: string }) {
  return (
    <span className="button-key" aria-hidden="true">
      {children}
    </span>
  )
}

type PressableProps = Common & {
  readonly className: string
  readonly label?: string
  readonly tip: string | undefined
  readonly children: ReactNode
}

function Pressable({
  className,
  label,
  tip,
  on,
  small,
  refusal,
  shortcut,
  popover,
  onPress,
  ref,
  children,
}: PressableProps) {
  const { trigger, bubble } = useTip(refusal ?? tip, refusal !== undefined || label === undefined)
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={small ? `button button-small ${className}` : `button ${className}`}
        aria-label={label}
        aria-pressed={on}
        aria-disabled={refusal === undefined ? undefined : true}
        aria-keyshortcuts={shortcut && spokenKeys(shortcut)}
        popoverTarget={refusal === undefined ? popover : undefined}
        // Not `disabled`: the browser would take the button out of the tab order, and its reason with it.
        onClick={refusal === undefined && onPress ? () => onPress() : undefined}
        {...trigger}
      >
        {children}
      </button>
      {bubble}
    </>
  )
}

/** A button with a label. Remembered, as the ones below: bars full of them are drawn with every step. */
export const Button = memo(function Button({
  icon: Icon,
  look = 'quiet',
  labelFrom = 'always',
  tip,
  children,
  ...common
}: ButtonProps) {
  const wide = labelFrom === 'wide'
  const shown = common.shortcut ? `${children} · ${common.shortcut}` : children
  return (
    <Pressable
      {...common}
      className={wide ? `button-${look} button-label-wide` : `button-${look}`}
      tip={tip ?? (wide ? shown : undefined)}
      {...(wide && !tip ? { label: children } : {})}
    >
      {Icon && <Icon className="icon" size={16} aria-hidden />}
      <span className="button-label">{children}</span>
      {common.shortcut && <ShortcutKey>{common.shortcut}</ShortcutKey>}
    </Pressable>
  )
})

/** A button that is an icon; its name is heard, and seen in the tooltip. */
export const IconButton = memo(function IconButton({ icon: Icon, label, ...common }: IconButtonProps) {
  const { shortcut } = common
  return (
    <Pressable
      {...common}
      className="button-quiet button-icon"
      label={label}
      tip={shortcut ? `${label} · ${shortcut}` : label}
    >
      <Icon className="icon" size={16} aria-hidden />
      {shortcut && <ShortcutKey>{shortcut}</ShortcutKey>}
    </Pressable>
  )
})
