import { useMemo, useState } from 'react'
import { unchanged } from './diff.ts'
import type { Opened } from './rows.ts'
import { Tree } from './Tree.tsx'

const NOTHING_OPENED: Opened = new Map()

/** A value without anything to compare it with; remembers by itself what is open, as long as it is shown. */
export function ValueTree({
  label,
  value,
  first,
}: {
  readonly label: string
  readonly value: unknown
  /** Paths that are open until the user closes them. */
  readonly first?: ReadonlySet<string>
}) {
  const root = useMemo(() => unchanged(value), [value])
  const [opened, setOpened] = useState(NOTHING_OPENED)
  return (
    <Tree
      label={label}
      root={root}
      opened={opened}
      onOpen={(path, open) => setOpened(new Map(opened).set(path, open))}
      {...(first && { first })}
    />
  )
}
