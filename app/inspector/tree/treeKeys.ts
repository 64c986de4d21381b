import type { Row } from './rows.ts'

/** What a key does to a tree: mark another row, or open or close the marked one. */
export type TreeMove = { readonly to: number } | { readonly toggle: number } | undefined

const parentOf = (rows: readonly Row[], at: number): number => {
  const level = rows[at]?.level ?? 1
  const parent = rows.slice(0, at).findLastIndex(row => row.level < level)
  return parent < 0 ? at : parent
}

/** The keys of the ARIA tree pattern. Ends hold. */
export const treeMove = (key: string, rows: readonly Row[], at: number): TreeMove => {
  const row = rows[at]
  if (!row) return undefined
  const last = rows.length - 1
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, last) }
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: last }
    case 'ArrowRight':
      if (row.open === false) return { toggle: at }
      return row.open && rows[at + 1]?.level === row.level + 1 ? { to: at + 1 } : undefined
    case 'ArrowLeft':
      return row.open ? { toggle: at } : { to: parentOf(rows, at) }
    case 'Enter':
    case ' ':
      return row.open === undefined ? undefined : { toggle: at }
    default:
      return undefined
  }
}
