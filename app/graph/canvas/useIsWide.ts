import { useSyncExternalStore } from 'react'

/** From here up the map is always shown; below there is a button for it. */
const wide = window.matchMedia('(min-width: 1366px)')

const onChange = (tell: () => void) => {
  wide.addEventListener('change', tell)
  return () => wide.removeEventListener('change', tell)
}

/** Whether there is room for the map at any time. */
export const useIsWide = (): boolean => useSyncExternalStore(onChange, () => wide.matches)
