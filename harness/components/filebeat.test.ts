/** Filebeat as specs use it: it ships from its configuration on, and remembers how far it is. */
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { started } from './fixtures/started.ts'
import { lacksOf, ownComponents } from './index.ts'

const [lacks] = await lacksOf(['filebeat'])
const testWithFilebeat = test.skipIf(lacks?.native)

let components: Awaited<ReturnType<typeof started>>
beforeAll(async () => {
  if (lacks?.native) return
  components = await started(['filebeat'])
}, 1_200_000)
afterAll(() => components?.[Symbol.asyncDispose]())

/** From `app.log` into files beside it. */
const shipping = (folder: string) => ({
  'filebeat.yml': JSON.stringify({
    'filebeat.inputs': [
      {
        type: 'filestream',
        id: 'app',
        paths: [join(folder, 'app.log')],
        prospector: { scanner: { check_interval: '100ms' } },
        backoff: { init: '100ms', max: '100ms' },
      },
    ],
    'queue.mem': { 'flush.timeout': '50ms', 'flush.min_events': 1 },
    'output.file': { path: join(folder, 'shipped'), filename: 'lines', 'codec.format': { string: '%{[message]}' } },
  }),
})

async function shippedTo(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, 'shipped')).catch(() => [])
  const texts = await Promise.all(files.map((file) => readFile(join(folder, 'shipped', file), 'utf8')))
  return texts.join('').split('\n').filter(Boolean).sort()
}

const ships = (folder: string, lines: readonly string[]) =>
  expect.poll(() => shippedTo(folder), { timeout: 15_000 }).toEqual(lines)

testWithFilebeat('it ships what is written, also while it was down, each line once over a stop', async () => {
  const filebeat = components.connected.get('filebeat')
  const { folder = '' } = filebeat.endpoints
  await mkdir(folder, { recursive: true })
  await filebeat.start()
  await appendFile(join(folder, 'app.log'), 'one\n')
  await filebeat.start(shipping(folder))
  await ships(folder, ['one'])
  await appendFile(join(folder, 'app.log'), 'two\n')
  await ships(folder, ['one', 'two'])
  await filebeat.stop()
  await appendFile(join(folder, 'app.log'), 'three\n')
  expect(await shippedTo(folder)).toEqual(['one', 'two'])
  await filebeat.start(shipping(folder))
  await ships(folder, ['one', 'three', 'two'])
  await filebeat.kill()
  await filebeat.start(shipping(folder))
  await appendFile(join(folder, 'app.log'), 'zero\n')
  await expect.poll(() => shippedTo(folder), { timeout: 15_000 }).toContain('zero')
  await filebeat.clear('any')
  expect(await readdir(folder)).toEqual([])
})

testWithFilebeat('a configuration that it cannot take is refused in its own words', async () => {
  const filebeat = components.connected.get('filebeat')
  const refused = async (text: string) => {
    await expect(filebeat.start({ 'filebeat.yml': text })).rejects.toMatchObject({
      code: 'COMPONENT_REFUSED_SETTINGS',
      kind: 'verdict',
    })
  }
  await refused('filebeat.inputs: [')
  await refused(JSON.stringify({ 'filebeat.inputs': [{ type: 'filestream', id: 'a', paths: ['/nowhere'] }] }))
})

test('a machine with neither Go nor an engine is told what it lacks, and labs go on without it', async () => {
  vi.stubEnv('PATH', '/nowhere')
  vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:1')
  try {
    const [here] = await lacksOf(['filebeat'])
    expect(here?.native).toMatch(/filebeat on the PATH.*Go/)
    await using owned = await ownComponents()
    await expect(owned.want(['filebeat'])).resolves.toBeUndefined()
  } finally {
    vi.unstubAllEnvs()
  }
})
