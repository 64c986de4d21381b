import { counted } from '../counted.ts'
import type { sharing as words } from '../en/sharing.ts'

const inputs = { one: 'вход', few: 'входа', many: 'входов', other: 'входа' }
const values = { one: 'значение', few: 'значения', many: 'значений', other: 'значения' }
const characters = { one: 'знак', few: 'знака', many: 'знаков', other: 'знака' }

export const sharing: typeof words = {
  what: 'Чем поделиться',
  run: step => `Прогон на шаге\u00a0${step}`,
  scenario: 'Только сценарий',
  insideScenario: title =>
    `Внутри — сценарий «${title}»: с чего начинает машина, как отвечают провайдер и детектор сбоев, что приходит извне, точки останова. Откроется на первом шаге.`,
  insideStep: (title, step) =>
    `Внутри — сценарий «${title}»: такой прогон получается из него сам. При открытии он дойдёт до шага\u00a0${step}.`,
  insideInputs: (title, step, count) =>
    `Внутри — сценарий «${title}» и ${counted('ru', count, inputs)} этого прогона, в том числе заданное или изменённое вручную. Откроется на шаге\u00a0${step}.`,
  mendFirst:
    'В сценарии, который открыт в редакторе, ошибка. Исправьте её, тогда им можно будет поделиться; текст можно скачать как есть.',
  masked: count => `Номера и коды карт в ссылке скрыты, ${counted('ru', count, values)}:`,
  link: 'Ссылка',
  length: (length, limit) =>
    `${counted('ru', length, characters)}, можно до ${new Intl.NumberFormat('ru').format(limit)}`,
  copy: 'Скопировать ссылку',
  copied: 'Скопировано',
  copiedAll: 'Ссылка в буфере обмена.',
  refused: 'Браузер не дал скопировать. Ссылка выделена: нажмите Ctrl+C (на Mac — ⌘C).',
  about:
    'Всё записано в самой ссылке после знака «#»: эту часть браузер никуда не отправляет. Ссылка откроется новым прогоном.',
  download: 'Скачать файл',
  aboutFile: 'Он открывается так же.',
  tooLong: (length, limit) =>
    `Ссылки не будет: в ней ${counted('ru', length, characters)}, а длиннее ${new Intl.NumberFormat('ru').format(limit)} её обрежут почта и чаты. Передайте файл.`,
  tooLarge: 'Ссылки не будет: сценарий для неё слишком велик. Передайте файл.',
}
