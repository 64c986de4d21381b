import type { Words } from '../words.ts'

export const status: Words['status'] = {
  starting: 'Запускаются имитации провайдера и детектора',
  byWorker: most => `На вызовы отвечает service worker, после ${most} подряд — сама страница`,
  byPage: 'Отвечает страница',
  byPageWhy: 'Service worker не запустился, поэтому отвечает сама страница — по тем же правилам',
  steps: { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' },
  wakes: { one: 'пробуждение', few: 'пробуждения', many: 'пробуждений', other: 'пробуждения' },
  calls: {
    one: 'вызов провайдера',
    few: 'вызова провайдера',
    many: 'вызовов провайдера',
    other: 'вызова провайдера',
  },
  load: perMinute => `Фон ${perMinute.toLocaleString('ru')}/мин`,
  guarded: 'Двери охраняются',
  open: 'Двери открыты, как в записи',
}
