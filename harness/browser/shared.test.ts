import { afterAll, expect, test } from 'vitest'
import { adopt, measuredSlowness } from '../patience/index.ts'
import { chromiumOf, sharedBrowser } from './index.ts'

const noChromium = chromiumOf() === undefined ? 'no Chromium on this machine' : ''
const newPage = sharedBrowser({ afterAll, timeoutMs: 50 })

test('what is waited for on a page may take as much longer as the machine is slower', async ({ skip }) => {
  if (noChromium) skip(noChromium)
  const before = measuredSlowness()
  try {
    adopt({ factor: 3, load: 1_000 })
    const page = await newPage()
    await expect(page.locator('main').waitFor()).rejects.toThrow(/Timeout 150ms exceeded/)
  } finally {
    adopt(before)
  }
})
