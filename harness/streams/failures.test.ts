import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What of the library is neither a test nor a tool that compares it with Kafka's own. */
async function sources(): Promise<string[]> {
  const root = import.meta.dirname
  const names = (await readdir(root, { recursive: true })).filter(
    (name) =>
      name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^(conformance|oracle)\b|fixtures/.test(dirname(name)),
  )
  const texts = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')))
  return texts.map((text) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
}

test('the prefix of the codes is written once, and each code is made in one place', async () => {
  const all = (await sources()).join('\n')
  expect(all.match(/\bSTREAMS_\w*/g)).toEqual(['STREAMS_'])
  const made = [...all.matchAll(/\bstreamsError\(\s*'(\w+)'/g)].map(([, name]) => name)
  expect(made.length).toBeGreaterThan(30)
  expect(made.filter((name, n) => made.indexOf(name) !== n)).toEqual([])
})
