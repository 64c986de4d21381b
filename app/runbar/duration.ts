const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  мс: 1,
  s: 1000,
  с: 1000,
  сек: 1000,
  m: 60_000,
  min: 60_000,
  м: 60_000,
  мин: 60_000,
  h: 3_600_000,
  ч: 3_600_000,
  d: 86_400_000,
  д: 86_400_000,
}

const PART = /^\s*(\d+(?:[.,]\d+)?)\s*([a-zа-я]*)/iu

/**
 * A duration as people write it, in ms: `5 s`, `2m 30s`, `500 мс`, `1,5 ч`; a bare number is seconds. Undefined for any
 * other text, and for no time at all.
 */
export const parseDuration = (text: string): number | undefined => {
  let rest = text
  let sum = 0
  while (rest.trim() !== '') {
    const [whole, number = '', unit = ''] = PART.exec(rest) ?? []
    const factor = unit === '' ? 1000 : UNITS[unit.toLowerCase()]
    if (whole === undefined || factor === undefined) return undefined
    sum += Number(number.replace(',', '.')) * factor
    rest = rest.slice(whole.length)
  }
  const ms = Math.round(sum)
  return ms > 0 && Number.isSafeInteger(ms) ? ms : undefined
}
