/** Components as services of docker-compose.yml, around images that scripts/compat-image.sh builds: official ones need a network to pull them from. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { composeCommand, docker, engineVersion, hasImage } from '../docker/index.ts'
import { ask } from './fixtures/ask.ts'
import { connectComponents, lacksOf, ownComponents } from './index.ts'

const images = { REGISTRY: 'local/registry-compat:3.0.9', POSTGRES: 'local/postgres-compat:17.10' }
const here = await engineVersion()
  .then(composeCommand)
  .then(() => Promise.all(Object.values(images).map(hasImage)))
  .then((found) => found.every(Boolean))
  .catch(() => false)
const testWithImages = test.skipIf(!here)

beforeEach(() => {
  vi.stubEnv('KATA_COMPONENTS', 'compose')
  for (const [name, image] of Object.entries(images)) vi.stubEnv(`KATA_${name}_IMAGE`, image)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const projects = () => docker(['ps', '--all', '--filter', 'label=com.docker.compose.project', '--quiet'])
const networks = () => docker(['network', 'ls', '--filter', 'label=com.docker.compose.project', '--quiet'])

testWithImages('a registry by Compose is frozen, killed and started again like a native one', async () => {
  await using owned = await ownComponents()
  await owned.want(['registry'])
  await using connected = await connectComponents(owned.socket)
  const registry = connected.get('registry')
  expect(registry.mode).toBe('compose')
  const answers = () => fetch(`${registry.endpoints['http']}/subjects`, { signal: AbortSignal.timeout(2_000) })
  expect((await answers()).status).toBe(200)
  await registry.freeze()
  await expect(answers()).rejects.toMatchObject({ name: 'TimeoutError' })
  await registry.thaw()
  await registry.kill()
  await expect(answers()).rejects.toThrow()
  await registry.start()
  expect((await answers()).status).toBe(200)
  expect(await registry.logTail()).toMatch(/registry/i)
})

testWithImages(
  'PostgreSQL by Compose keeps what was committed over a kill and a stop, and decodes logically',
  async () => {
    await using owned = await ownComponents()
    await owned.want(['postgres'])
    await using connected = await connectComponents(owned.socket)
    const postgres = connected.get('postgres')
    const { postgres: url } = postgres.endpoints
    await ask(url, 'create table users (id int primary key)')
    await ask(url, 'insert into users values (1)')
    for (const end of [() => postgres.kill(), () => postgres.stop()]) {
      await end()
      await postgres.start()
    }
    expect(await ask(url, 'select id from users')).toEqual([{ id: 1 }])
    expect(await ask(url, 'show wal_level')).toEqual([{ wal_level: 'logical' }])
  },
)

testWithImages('nothing of a project is left when its owner is done, nor when its owner was killed', async () => {
  const before = [await projects(), await networks()]
  {
    await using owned = await ownComponents()
    await owned.want(['postgres'])
  }
  expect([await projects(), await networks()]).toEqual(before)
  const script = fileURLToPath(new URL('fixtures/owner.ts', import.meta.url))
  const owner = spawn(process.execPath, [script, 'postgres'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = (await once(createInterface({ input: owner.stdout }), 'line')) as [string]
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  await expect.poll(async () => [await projects(), await networks()], { timeout: 15_000 }).toEqual(before)
})

testWithImages('an image that cannot be had says so, and leaves nothing behind', async () => {
  vi.stubEnv('KATA_POSTGRES_IMAGE', 'local/not-there:1.0')
  const before = [await projects(), await networks()]
  await using owned = await ownComponents()
  await expect(owned.want(['postgres'])).rejects.toMatchObject({
    code: 'COMPONENT_NOT_READY',
    message: expect.stringContaining('local/not-there:1.0'),
  })
  expect([await projects(), await networks()]).toEqual(before)
})

test('a way that does not exist is refused, with those that do', async () => {
  vi.stubEnv('KATA_COMPONENTS', 'podman')
  await using owned = await ownComponents()
  await expect(owned.want(['postgres'])).rejects.toThrow(/KATA_COMPONENTS=auto \| native \| compose[\s\S]*podman/)
})

test('without an engine each component says what Compose lacks', async () => {
  vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:1')
  const [lacks] = await lacksOf(['postgres'])
  expect(lacks?.compose).toMatch(/127\.0\.0\.1:1/)
  await using owned = await ownComponents()
  await expect(owned.want(['postgres'])).rejects.toMatchObject({ code: 'DOCKER_FAILED' })
})
