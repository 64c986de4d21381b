import type { Language } from '../settings/settings.ts'

/** The forms of a noun beside a number. English uses `one` and `other`, Russian all four (`other` for fractions). */
export type Forms = {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') }
const numbers = { ru: new Intl.NumberFormat('ru'), en: new Intl.NumberFormat('en') }

/** A number with its noun: `counted('ru', 2, { one: 'ветка', few: 'ветки', … })` is “2 ветки”. */
export function counted(language: Language, count: number, forms: Forms): string {
  const rule = rules[language].select(count)
  const noun = (rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined) ?? forms.other
  return `${numbers[language].format(count)} ${noun}`
}
