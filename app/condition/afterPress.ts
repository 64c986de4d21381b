/**
 * Does something at once, or, while a pointer is pressed, when it has been let go and its click has been handled: what
 * closes between press and release moves the button that is being clicked away from under the pointer.
 */
export const afterPress = (act: () => void): void => {
  if (!document.querySelector(':active')) {
    act()
    return
  }
  const over = new AbortController()
  const end = () => {
    over.abort()
    setTimeout(act)
  }
  window.addEventListener('pointerup', end, { signal: over.signal })
  window.addEventListener('pointercancel', end, { signal: over.signal })
}
