import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { chartLibrary, contentPolicy, look } from './index.ts'

test('Chart.js is one file that makes Chart a global', async () => {
  const global = createContext({ navigator: {}, window: {} })
  runInContext(await readFile(chartLibrary, 'utf8'), global)
  expect(runInContext('typeof Chart', global)).toBe('function')
})

test('the policy names the scripts of the page, and lets nothing else run', () => {
  const hash = createHash('sha256').update('connect()').digest('base64')
  const policy = contentPolicy('connect()')
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
  expect(policy).toMatch(/^default-src 'none';/)
})

test('the look asks for no file', () => {
  expect(look).not.toMatch(/url\(|@import/)
})
