import type { Words } from '../words.ts'

export const condition: Words['condition'] = {
  completions: 'Что здесь может стоять',
  kinds: { path: 'поле', value: 'значение', function: 'функция', operator: 'оператор', step: 'шаг' },
  put: name => `Подставить ${name}`,
}
