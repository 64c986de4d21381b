import { expect, type Page } from '@playwright/test'

/** The scenario editor by the names that people see and hear. */
export const scenarioEditorOn = (page: Page) => {
  const form = page.getByRole('main')
  const nav = page.getByRole('navigation', { name: 'Sections of the scenario' })
  const text = page.getByRole('textbox', { name: 'Text of the scenario file' })
  const choose = async (label: string, option: string | RegExp, within = form) => {
    await within.getByRole('combobox', { name: label, exact: true }).click()
    await page.getByRole('option', { name: option }).click()
  }
  return {
    form,
    text,
    choose,
    view: (name: 'Debug' | 'Scenario') =>
      page.getByRole('radio', { name, exact: true }).check({ force: true }),
    section: (name: string) => nav.getByRole('button', { name }).click(),
    begin: async () => {
      await nav.getByRole('button', { name: 'New scenario' }).click()
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^Scenario \d+$/)
    },
    faults: page.getByRole('region', { name: 'One-click faults' }),
    run: () => form.getByRole('button', { name: 'Run', exact: true }).click(),
  }
}
