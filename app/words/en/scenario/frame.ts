import type { Forms } from '../../counted.ts'

const mistakeForms: Forms = { one: 'mistake', other: 'mistakes' }

export const frame = {
  begun: (number: number) => `Scenario ${number}`,
  pane: {
    nothingOpen: 'No scenario is open. Choose one at the top, or begin a new one.',
  },
  head: {
    untitled: 'Untitled scenario',
    draft: 'draft',
    mistakes: mistakeForms,
    more: (count: number) => `and ${count} more`,
    maskedLater: 'Holds card data',
    maskedLaterTip:
      'It stays in your draft only: runs, links and files get asterisks in its place. Found in:',
    undo: 'Undo',
    redo: 'Redo',
    nothingToUndo: 'Nothing to undo in this draft',
    nothingToRedo: 'Nothing to redo in this draft',
    shown: 'What is shown of the scenario',
    form: 'Form',
    text: 'Text',
    both: 'Both',
    record: 'Record expectations',
    download: 'Download',
    run: 'Run',
    mendFirst: 'The scenario has a mistake: mend it first. The run on the screen stays as it is.',
  },
  nav: {
    title: 'Sections of the scenario',
    groups: { scenario: 'Scenario', answers: 'Answers', course: 'Course' },
    sections: {
      start: 'Start',
      payment: 'Payment and session',
      settings: 'Settings',
      provider: 'Provider',
      detector: 'Fault detector',
      outside: 'From outside',
      breakpoints: 'Breakpoints',
      expect: 'Expectations',
      notes: 'Notes',
    },
    wrong: 'has a mistake',
    drafts: 'Drafts',
    untitled: 'Untitled',
    begin: 'New scenario',
    remove: (name: string) => `Remove the draft “${name}”`,
    restore: 'Put the removed draft back',
  },
  text: {
    title: 'File',
    label: 'Text of the scenario file',
    version: (version: number) => `schema ${version}`,
    copy: 'Copy',
  },
  form: {
    notJson: 'The text is no JSON at the moment, so there is no form of it. Mend the text, or undo.',
    remove: (what: string) => `Remove ${what}`,
    mendTo: (value: string) => `Change to ${value}`,
    inRussian: (label: string) => `${label}, Russian`,
    inEnglish: (label: string) => `${label}, English`,
  },
}
