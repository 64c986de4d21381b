type Box = { readonly left: number; readonly top: number; readonly bottom: number }
type Size = { readonly width: number; readonly height: number }

const gap = 6
const margin = 8

/**
 * Where something that floats goes, in px of the viewport: under its trigger, above it when there is no room,
 * and never over the edge of the viewport.
 */
export function placeBeside(trigger: Box, floating: Size, viewport: Size): { left: number; top: number } {
  const under = trigger.bottom + gap
  const fits = under + floating.height + margin <= viewport.height
  const above = Math.max(margin, trigger.top - gap - floating.height)
  const right = viewport.width - floating.width - margin
  return { left: Math.max(margin, Math.min(trigger.left, right)), top: fits ? under : above }
}

/** Moves an element that is fixed in the viewport to the side of its trigger. */
export function moveBeside(trigger: HTMLElement, floating: HTMLElement): void {
  const { width, height } = floating.getBoundingClientRect()
  const viewport = {
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  }
  const { left, top } = placeBeside(trigger.getBoundingClientRect(), { width, height }, viewport)
  floating.style.left = `${left}px`
  floating.style.top = `${top}px`
}
