import { existsSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { chromiumOf, openBrowser } from './index.ts'

const noChromium = chromiumOf() === undefined ? 'no Chromium on this machine' : ''

test('CHROMIUM_PATH is taken in place of the usual places', () => {
  expect(chromiumOf({ CHROMIUM_PATH: process.execPath }, ['/bin/sh'])).toBe(process.execPath)
})

test('a CHROMIUM_PATH that cannot be run is not replaced by another browser', () => {
  expect(chromiumOf({ CHROMIUM_PATH: '/nowhere/chromium' }, ['/bin/sh'])).toBeUndefined()
})

test('without CHROMIUM_PATH the first of the usual places that can be run is taken', () => {
  expect(chromiumOf({}, ['/nowhere/chromium', fileURLToPath(import.meta.url), '/bin/sh'])).toBe('/bin/sh')
})

test('where there is no browser the error says how to get one', async () => {
  await expect(openBrowser({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toMatchObject({
    code: 'BROWSER_MISSING',
    kind: 'infrastructure',
    next: expect.stringContaining('apt-get install chromium'),
  })
})

test('a program that is no browser is an error that quotes it, not a wait', async () => {
  await expect(openBrowser({ CHROMIUM_PATH: '/bin/false' })).rejects.toMatchObject({
    code: 'BROWSER_NOT_READY',
    observed: expect.stringContaining('exit 1'),
  })
})

test('pages share no session, and neither process nor profile is left after disposal', async ({ skip }) => {
  if (noChromium) skip(noChromium)
  const browser = await openBrowser()
  const [one, two] = [await browser.newPage(), await browser.newPage()]
  await one.goto('data:text/html,<title>one</title><button>Press</button>')
  await one.context().addCookies([{ name: 'session', value: '1', url: 'http://127.0.0.1/' }])
  expect(await one.getByRole('button', { name: 'Press' }).count()).toBe(1)
  expect(await one.context().cookies()).toHaveLength(1)
  expect(await two.context().cookies()).toHaveLength(0)
  expect(existsSync(browser.profile)).toBe(true)
  // Chromium's only folder elsewhere, were it not told.
  expect(readlinkSync(join(browser.profile, 'SingletonSocket'))).toContain(browser.profile)
  await browser[Symbol.asyncDispose]()
  expect(one.isClosed()).toBe(true)
  expect(existsSync(browser.profile)).toBe(false)
})
