import type { Page } from 'playwright-core'
import { patient } from '../patience/index.ts'
import { type OpenBrowser, openBrowser } from './chromium.ts'

interface SharedOptions {
  /** Vitest's, of the file whose browser it is. */
  afterAll(end: () => Promise<void>): unknown
  env?: NodeJS.ProcessEnv
  /** For what is waited for on a page, in ms of a machine that does nothing else. */
  timeoutMs?: number
}

/** Pages of one browser for a whole file of tests: it takes a second to start, and does so with the first page. Each page is in a session of its own. */
export function sharedBrowser({ afterAll, env = process.env, timeoutMs = 8_000 }: SharedOptions): () => Promise<Page> {
  let browser: Promise<OpenBrowser> | undefined
  afterAll(async () => {
    await (await browser)?.[Symbol.asyncDispose]()
    browser = undefined
  })
  return async () => {
    browser ??= openBrowser(env)
    const page = await (await browser).newPage()
    page.setDefaultTimeout(patient(timeoutMs))
    return page
  }
}
