import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { bare } from './debugger.ts'
import { keptOn } from './kept.ts'

test.use(bare)

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
        const bytes = new Uint8Array(size)
        for (let at = 0; at < size; at += 60_000) crypto.getRandomValues(bytes.subarray(at, at + 60_000))
        const writing = database.transaction('all', 'readwrite')
        writing.objectStore('all').put(bytes)
        writing.oncomplete = () => done(true)
        writing.addEventListener('abort', () => done(false))
      })
    for (let size = 480_000; size >= 100; ) if (!(await put(size))) size = Math.floor(size / 2)
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
