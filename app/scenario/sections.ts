/** The sections of the form in their order, each with the paths of the file that it shows. */
export const SECTIONS = [
  { id: 'start', group: 'scenario', paths: ['title', 'about', 'id', 'tags', 'now', 'doors'] },
  { id: 'payment', group: 'scenario', paths: ['payment', 'route', 'proxy_options', 'people'] },
  { id: 'settings', group: 'scenario', paths: ['config'] },
  { id: 'provider', group: 'answers', paths: ['answers.provider', 'answers.wakes'] },
  { id: 'detector', group: 'answers', paths: ['answers.fault_detector', 'load'] },
  { id: 'outside', group: 'course', paths: ['outside'] },
  { id: 'breakpoints', group: 'course', paths: ['breakpoints'] },
  { id: 'expect', group: 'course', paths: ['expect'] },
  { id: 'notes', group: 'course', paths: ['notes'] },
] as const

export type Section = (typeof SECTIONS)[number]['id']
export type SectionGroup = (typeof SECTIONS)[number]['group']

/** Whether a path is another one or lies below it. */
export const isBelow = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[`)

/** The section that shows a path; undefined for what no form shows. */
export const sectionOf = (path: string): Section | undefined =>
  SECTIONS.find(({ paths }) => paths.some(above => isBelow(path, above)))?.id
