import type { Measure } from './labels.ts'

/** Labels of a long run are many, but few of them differ. */
const MOST_KEPT = 5_000

const widths = new Map<string, number>()
const context = document.createElement('canvas').getContext('2d')

/** px of a text as the interface writes it, 12 px high; an estimate where the browser has no canvas. */
const textWidth: Measure = text => {
  // The interface's digits are all as wide as a nought; the canvas would take narrower ones.
  const written = text.replaceAll(/\d/gu, '0')
  const known = widths.get(written)
  if (known !== undefined) return known
  const width = measured(written)
  if (widths.size >= MOST_KEPT) widths.clear()
  widths.set(written, width)
  return width
}

const measured = (text: string): number => {
  if (!context) return text.length * 7
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`
  return Math.ceil(context.measureText(text).width)
}

let measure = textWidth

/** Calls back when fonts have arrived, after which all widths are others. Returns how to stop that. */
export const onFonts = (changed: () => void): (() => void) => {
  const arrived = () => {
    widths.clear()
    measure = text => textWidth(text)
    changed()
  }
  document.fonts.addEventListener('loadingdone', arrived)
  return () => document.fonts.removeEventListener('loadingdone', arrived)
}

/** How wide texts are with the fonts that are there: another function whenever some arrive. */
export const measureNow = (): Measure => measure
