import type { opening as words } from '../en/opening.ts'

export const opening: typeof words = {
  refused: (file: string) => `Файл ${file} не открыт`,
  refusedLink: 'Ссылка не открыта',
  untouched: 'Открытый прогон остался как был.',
  unreadable: 'браузер не смог прочитать файл; проверьте, что он на месте и доступен для чтения',
  masked: (file: string) => `Скрыты данные карт в файле ${file}`,
  maskedLink: 'Скрыты данные карт в ссылке',
  values: { one: 'значение', few: 'значения', many: 'значений', other: 'значения' },
  left: 'От номеров карт оставлены первые шесть и последние четыре цифры, от кодов проверки — ничего; исходные данные не изменились.',
  more: (count: number) => `и ещё ${count}`,
  dismiss: 'Закрыть сообщение',
}
