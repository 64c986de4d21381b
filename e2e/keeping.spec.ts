import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { debuggerOn } from './debugger.ts'

/** What is kept, as a user finds it. */
const keptOn = (page: Page) => {
  const screen = debuggerOn(page)
  const runs = page.getByRole('button', { name: /^Runs: / })
  const saved = page.getByText(/^Saved at \d\d:\d\d:\d\d in this browser$/)
  const setByHand = async (field: string) => {
    await page.getByRole('button', { name: 'Set a field by hand' }).click()
    const dialog = page.getByRole('dialog', { name: /^Set by hand at step/ })
    await dialog.getByRole('combobox', { name: 'Field' }).click()
    await page.getByRole('option', { name: field, exact: true }).click()
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await expect(dialog).toBeHidden()
  }
  return {
    ...screen,
    runs,
    saved,
    /** Makes a fork where the run stands, or an edit at its end. */
    setByHand,
    name: async (name: string) => {
      await runs.click()
      const panel = page.getByRole('dialog', { name: 'Runs', exact: true })
      await panel.getByRole('treeitem', { selected: true }).press('F2')
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await expect(runs).toHaveAccessibleName(`Runs: ${name}`)
    },
    /** The tree of runs: names, what was altered, how far each has come. */
    tree: async () => {
      await runs.click()
      const panel = page.getByRole('dialog', { name: 'Runs', exact: true })
      await expect(panel.getByRole('treeitem').first()).toBeVisible()
      const rows = await panel.getByRole('treeitem').allInnerTexts()
      await page.keyboard.press('Escape')
      return rows
    },
    /** Waits until the run stands there, which it does without anybody having moved it. */
    isAt: async (place: string) => expect.poll(screen.place).toBe(place),
  }
}

test('a reload brings back runs, forks, names, the step and the view', async ({ page }) => {
  const screen = keptOn(page)
  await screen.open()
  await screen.move('Step out')
  await screen.move('Step out')
  await screen.move('Step back')
  await screen.setByHand('doors')
  await expect(screen.runs).toHaveAccessibleName(/^Runs: Run 2/)
  await screen.name('With open doors')
  await screen.move('Step')
  await screen.move('Step')
  await screen.move('Step back')
  const place = await screen.place()
  const tree = await screen.tree()
  await expect(screen.saved).toBeVisible()
  await page.reload()
  await screen.isAt(place)
  await expect(screen.runs).toHaveAccessibleName('Runs: With open doors')
  expect(await screen.tree()).toEqual(tree)
  await page.getByRole('radio', { name: 'Compare' }).check()
  await expect(screen.saved).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Compare' })).toBeChecked()
})

test('everything is downloaded as one file, and a fresh browser opens it with names and forks', async ({
  page,
  browser,
}) => {
  const screen = keptOn(page)
  await screen.open()
  await screen.move('Step out')
  await screen.name('The original')
  await screen.move('Step back')
  await screen.setByHand('doors')
  await screen.name('The fork')
  const place = await screen.place()
  const saving = page.waitForEvent('download')
  await screen.button('Download everything').click()
  const content = readFileSync(await (await saving).path(), 'utf8')

  const other = await browser.newPage()
  const fresh = keptOn(other)
  await fresh.open()
  await fresh.openFile('sessionscope-runs.json', content)
  await fresh.isAt(place)
  await expect(fresh.runs).toHaveAccessibleName('Runs: The fork')
  const rows = await fresh.tree()
  expect(rows.map(row => row.split('\n')[0])).toEqual(['Run 1', 'The original', 'The fork'])
  await fresh.runs.click()
  await expect(other.getByRole('treeitem', { name: 'The fork' })).toHaveAttribute('aria-level', '2')
  await other.close()
})

test('two tabs keep their own, a copy of a tab begins with what it had, and nobody writes over another', async ({
  page,
  context,
}) => {
  const first = keptOn(page)
  await first.open()
  await first.move('Step out')
  await first.name('First tab')
  await expect(first.saved).toBeVisible()

  const second = keptOn(await context.newPage())
  await second.open()
  await second.move('Step')
  await second.name('Second tab')
  await expect(second.saved).toBeVisible()

  // Opened by the page, it remembers what the page remembers.
  const opening = context.waitForEvent('page')
  await page.evaluate(() => void window.open(window.location.href))
  const copyPage = await opening
  const copy = keptOn(copyPage)
  await expect(copy.runs).toHaveAccessibleName('Runs: First tab')
  await copy.name('Copy of the first tab')
  await expect(copy.saved).toBeVisible()

  for (const [tab, name] of [
    [page, 'First tab'],
    [copyPage, 'Copy of the first tab'],
  ] as const) {
    await tab.reload()
    await expect(keptOn(tab).runs).toHaveAccessibleName(`Runs: ${name}`)
  }
})

test('a new tab takes up what was left last, and offers the rest', async ({ page, context }) => {
  const first = keptOn(page)
  await first.open()
  await first.move('Step out')
  await first.name('Left before')
  await expect(first.saved).toBeVisible()
  const secondPage = await context.newPage()
  const second = keptOn(secondPage)
  await second.open()
  await second.move('Step')
  await second.name('Left last')
  await expect(second.saved).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await secondPage.close({ runBeforeUnload: false })

  const next = await context.newPage()
  const screen = keptOn(next)
  await next.goto('./')
  await expect(screen.runs).toHaveAccessibleName('Runs: Left last')
  await screen.runs.click()
  const runs = next.getByRole('dialog', { name: 'Runs', exact: true })
  const earlier = runs.getByRole('region', { name: 'Earlier work' })
  await expect(earlier.getByRole('listitem')).toHaveText(/1 run/)
  expect(await reportedBy(next)).toEqual([])
  const saving = next.waitForEvent('download')
  await earlier.getByRole('button', { name: /^Download:/ }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('Left before')
  await earlier.getByRole('button', { name: /^Open as new runs:/ }).click()
  await expect(screen.runs).toHaveAccessibleName('Runs: Left before')
  await screen.runs.click()
  await expect(runs.getByRole('treeitem')).toHaveCount(2)
  await earlier.getByRole('button', { name: /^Delete:/ }).click()
  await earlier.getByRole('button', { name: 'Keep' }).click()
  await earlier.getByRole('button', { name: /^Delete:/ }).click()
  await earlier.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(earlier).toHaveCount(0)
  await expect(runs.getByRole('treeitem')).toHaveCount(2)
})

test('where the browser stores nothing, the page says so, asks before it is left, and everything can be downloaded', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  const screen = keptOn(page)
  await screen.open()
  await expect(page.getByText('Not saved: the browser does not let the site keep data')).toBeVisible()
  await screen.move('Step out')
  await screen.name('Only here')
  const saving = page.waitForEvent('download')
  await page.getByRole('contentinfo').getByRole('button', { name: 'Download everything' }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('Only here')
  const asking = page.waitForEvent('dialog')
  await page.evaluate(() => void setTimeout(() => window.location.reload()))
  const dialog = await asking
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(screen.runs).toHaveAccessibleName('Runs: Only here')
})

test('when the browser has no room left, the page says so, and saves as soon as there is some', async ({
  page,
  context,
}) => {
  const screen = keptOn(page)
  await screen.open()
  await screen.move('Step')
  await expect(screen.saved).toBeVisible()
  const session = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 })
  // Somebody else's data fill what there is.
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('filler', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('all', { autoIncrement: true })
      opening.onsuccess = () => resolve(opening.result)
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')))
    })
    const put = (size: number) =>
      new Promise<boolean>(done => {
        const writing = database.transaction('all', 'readwrite')
        writing.objectStore('all').put(crypto.getRandomValues(new Uint8Array(size)))
        writing.oncomplete = () => done(true)
        writing.addEventListener('abort', () => done(false))
      })
    for (let size = 60_000; size >= 100; ) if (!(await put(size))) size = Math.floor(size / 2)
    database.close()
  })
  await screen.move('Step')
  await screen.name('Is there room?')
  await expect(page.getByText('Not saved: the browser has no room left')).toBeVisible()
  await page.evaluate(
    () =>
      new Promise(resolve => {
        indexedDB.deleteDatabase('filler').onsuccess = resolve
      }),
  )
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(screen.saved).toBeVisible()
  await page.reload()
  await expect(screen.runs).toHaveAccessibleName('Runs: Is there room?')
})

/** Puts something else in the place of the newest generation of the only workspace. */
const damage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sessionscope')
        opening.onsuccess = () => {
          const database = opening.result
          const writing = database.transaction('generations', 'readwrite')
          const store = writing.objectStore('generations')
          store.getAllKeys().onsuccess = ({ target }) => {
            const keys = (target as IDBRequest<IDBValidKey[]>).result
            store.put({ saved: 1, text: '{"format":1,"runs":"none"}' }, keys.at(-1))
          }
          writing.oncomplete = () => {
            database.close()
            resolve()
          }
          writing.addEventListener('abort', () => reject(new Error('the record was not damaged')))
        }
      }),
  )

test('when the newest copy cannot be read, the last good one opens, and the other is not lost', async ({
  page,
}) => {
  const screen = keptOn(page)
  await screen.open()
  await screen.move('Step out')
  await screen.name('Good')
  await expect(screen.saved).toBeVisible()
  await screen.name('Newest')
  await expect(screen.saved).toBeVisible()
  await damage(page)
  await page.reload()
  await expect(screen.runs).toHaveAccessibleName('Runs: Good')
  const told = page.getByRole('alert')
  await expect(told).toContainText('The last good copy has been opened')
  const saving = page.waitForEvent('download')
  await told.getByRole('button', { name: 'Download what cannot be read' }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('none')
  await screen.button('Close the message').click()
  await expect(screen.saved).toBeVisible()
  await page.reload()
  await expect(screen.runs).toHaveAccessibleName('Runs: Good')
  await expect(told).toHaveCount(0)
})

test('a newer program in another tab takes the storage over, and this page says so', async ({
  page,
  context,
}) => {
  const screen = keptOn(page)
  await screen.open()
  await screen.move('Step')
  await expect(screen.saved).toBeVisible()
  const newer = await context.newPage()
  await newer.goto('./')
  await expect(keptOn(newer).position).toBeVisible()
  await newer.evaluate(
    () =>
      new Promise(resolve => {
        indexedDB.open('sessionscope', 99).onsuccess = resolve
      }),
  )
  await screen.move('Step')
  await expect(page.getByText('Not saved: a newer version is open in this browser')).toBeVisible()
})

const rounds = Number(process.env.KEEPING_ROUNDS ?? 25)
const seed = Number(process.env.KEEPING_SEED ?? Date.now() % 1_000_000)

/** The same numbers for the same seed, from 0 up to a bound. */
const chances = (first: number) => {
  let state = first
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What the page shows at one moment, and whether it says that this is saved. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const text = document.body.innerText
    const runs = document.querySelector('[aria-label^="Runs: "]')
    const place = /Step \d+ \/ \d+/.exec(text)?.[0]
    const name = runs?.getAttribute('aria-label')
    const forks = /\d+ forks?/.exec(runs?.textContent ?? '')?.[0]
    return { work: [place, name, forks].join(' '), saved: /Saved at \d\d:\d\d:\d\d/.test(text) }
  })

/** Does one thing to the run, and waits until the screen shows it. */
const deeds = (page: Page) => {
  const screen = keptOn(page)
  const moved = async (deed: () => Promise<void>) => {
    const before = (await shown(page)).work
    await deed()
    await expect.poll(async () => (await shown(page)).work, { intervals: [20] }).not.toBe(before)
  }
  const pressed = (name: string) => async () => {
    if (!(await screen.isRefused(name))) await moved(() => screen.button(name).click())
  }
  let names = 0
  return [
    pressed('Step'),
    pressed('Step'),
    pressed('Step out'),
    pressed('Step back'),
    pressed('Restart'),
    () => moved(() => screen.setByHand('proxy_options')),
    () => screen.name(`Name ${names++}`),
  ]
}

test(`nothing that was acknowledged is lost in ${rounds} pages that die at any moment`, async ({
  context,
}) => {
  test.setTimeout(120_000 + rounds * 20_000)
  console.log(`KEEPING_SEED=${seed}`)
  const chance = chances(seed)
  let page = await context.newPage()
  await page.goto('./')
  await expect(keptOn(page).position).toHaveText('Step 1 / 1')
  for (let round = 0; round < rounds; round++) {
    const can = deeds(page)
    let acknowledged: string | undefined
    let after: string[] = []
    for (let count = 1 + chance(3); count > 0; count--) {
      await can[chance(can.length)]?.()
      const now = await shown(page)
      after.push(now.work)
      if (now.saved) {
        acknowledged = now.work
        after = [now.work]
      }
    }
    await page.waitForTimeout(chance(30))
    const last = await shown(page)
    if (last.saved) {
      acknowledged = last.work
      after = [last.work]
    }
    const dead = page
    const way = chance(3)
    // Asked about what is not saved yet, this user goes all the same.
    page.once('dialog', dialog => void dialog.accept())
    if (way === 0) await page.reload()
    else {
      if (way === 1) await page.close({ runBeforeUnload: false })
      else await crash(page)
      page = await context.newPage()
      await page.goto('./')
      if (way === 2) await dead.close()
    }
    await expect(keptOn(page).position).toBeVisible()
    const { work } = await shown(page)
    if (acknowledged !== undefined)
      expect(after, `round ${round}, seed ${seed}: ${acknowledged} was acknowledged`).toContain(work)
  }
})

/** The renderer dies as by a fault of the browser; the command itself never answers. */
const crash = async (page: Page) => {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await crashed
}
