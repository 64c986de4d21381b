import { counted, type Forms } from '../counted.ts'
import type { picker as en } from '../en/picker.ts'

const ru = (forms: Forms) => (count: number) => counted('ru', count, forms)

export const picker: typeof en = {
  search: 'Найти по словам или по имени',
  example: 'опоздал вызов, возврат, payment_success…',
  tags: 'Метки',
  noneWith: 'Среди найденного такого тега нет',
  all: ru({ one: 'сценарий', few: 'сценария', many: 'сценариев', other: 'сценария' }),
  found: (found, all) => `${found} из ${all}`,
  inFile: 'Только в тексте файла',
  nothing: 'Ничего не найдено.',
  hint: 'Все слова, на любом из двух языков, должны встретиться в названии, описании, тегах или файле.',
  clear: 'Сбросить поиск',
  list: 'Сценарии',
}
