import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { accessibilityProblems, chromiumOf, sharedBrowser } from './index.ts'

const noChromium = chromiumOf() === undefined ? 'no Chromium on this machine' : ''
const newPage = sharedBrowser({ afterAll })

const pageWith = (body: string, style = '') =>
  `<!doctype html><html lang="en"><title>Page</title><style>${style}</style><main><h1>Page</h1>${body}</main></html>`

test('what is missing for a screen reader, and what cannot be read, is found', async ({ skip }) => {
  if (noChromium) skip(noChromium)
  const page = await newPage()
  await page.setContent(pageWith('<input id="bare"><p>pale</p>', 'p { color: #ccc; background: #fff }'))
  const problems = await accessibilityProblems(page)
  expect(problems).toEqual([
    expect.stringMatching(/^color-contrast \(serious\): .*: p$/),
    expect.stringMatching(/^label \(critical\): .*: #bare$/),
  ])
})

test('a page without fault has none, and its policy stays in force', async ({ skip }) => {
  if (noChromium) skip(noChromium)
  const server = createServer((_, response) => {
    const policy = "default-src 'none'; style-src 'unsafe-inline'"
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
    response.end(pageWith('<label for="name">Name</label><input id="name">'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const page = await newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await page.getByLabel('Name').count()).toBe(1)
    await expect(page.addScriptTag({ content: 'document.title = "run"' })).rejects.toThrow(/Content Security Policy/i)
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
