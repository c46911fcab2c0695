/** Components as their owner sees them, and as the processes of specs do. A real one, natively. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { missingForJava } from '../java/index.ts'
import { ask } from './fixtures/ask.ts'
import { started } from './fixtures/started.ts'
import { connectComponents } from './index.ts'

const missing = await missingForJava()

let components: Awaited<ReturnType<typeof started>>
beforeAll(async () => {
  if (missing) return
  components = await started(['registry'])
})
afterAll(() => components?.[Symbol.asyncDispose]())

const json = { 'content-type': 'application/vnd.schemaregistry.v1+json' }
const schemaOf = (...fields: string[]) =>
  JSON.stringify({
    schema: JSON.stringify({ type: 'record', name: 'User', fields: fields.map((name) => ({ name, type: 'string' })) }),
  })

async function register(http: string | undefined, subject: string, schema: string): Promise<number> {
  const url = `${http}/subjects/${subject}/versions`
  return (await fetch(url, { method: 'POST', headers: json, body: schema })).status
}

test.skipIf(missing)('the registry speaks as Confluent’s does, and begins with BACKWARD', async () => {
  const { http } = components.connected.get('registry').endpoints
  expect(await register(http, 'users-value', schemaOf('name'))).toBe(200)
  expect(await register(http, 'users-value', schemaOf('name', 'age'))).toBe(409)
})

test.skipIf(missing)(
  'what a spec does to a component happens to it: frozen, killed, stopped, started again',
  async () => {
    const registry = components.connected.get('registry')
    const answers = () => fetch(`${registry.endpoints['http']}/subjects`, { signal: AbortSignal.timeout(500) })
    await registry.freeze()
    await expect(answers()).rejects.toMatchObject({ name: 'TimeoutError' })
    await registry.thaw()
    await expect(registry.start()).resolves.toBeUndefined()
    for (const end of [() => registry.kill(), () => registry.stop()]) {
      await end()
      await expect(answers()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
      await registry.start()
      expect((await answers()).status).toBe(200)
    }
    expect(await registry.logTail()).toMatch(/registry/i)
  },
)

test.skipIf(missing)('one that is there is kept, and one that the next lab does not name is ended', async () => {
  const [before] = (await connectComponents(components.owned.socket)).names
  const { http } = components.connected.get('registry').endpoints
  await components.owned.want(['registry'])
  await using again = await connectComponents(components.owned.socket)
  expect(again.get('registry').endpoints).toEqual({ http })
  await components.owned.want([])
  await expect(fetch(`${http}/subjects`)).rejects.toThrow()
  await using none = await connectComponents(components.owned.socket)
  expect([before, none.names]).toEqual(['registry', []])
  expect(() => none.get('registry')).toThrow(/components: \['registry'\]/)
})

test.skipIf(missing)('a component is gone once its owner was killed', async () => {
  const script = fileURLToPath(new URL('fixtures/owner.ts', import.meta.url))
  const owner = spawn(process.execPath, [script, 'registry'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [http] = (await once(createInterface({ input: owner.stdout }), 'line')) as [string]
  expect((await fetch(`${http}/subjects`)).status).toBe(200)
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  await expect
    .poll(
      () =>
        fetch(`${http}/subjects`).then(
          () => 'answers',
          () => 'gone',
        ),
      { timeout: 15_000 },
    )
    .toBe('gone')
})

test('PostgreSQL keeps what was committed over a kill and a stop, and decodes logically', async () => {
  await using others = await started(['postgres'])
  const postgres = others.connected.get('postgres')
  const { postgres: url } = postgres.endpoints
  await ask(url, 'create table users (id int primary key)')
  await ask(url, 'insert into users values (1)')
  for (const end of [() => postgres.kill(), () => postgres.stop()]) {
    await end()
    await postgres.start()
  }
  expect(await ask(url, 'select id from users')).toEqual([{ id: 1 }])
  expect(await ask(url, 'show wal_level')).toEqual([{ wal_level: 'logical' }])
})

test('PostgreSQL takes settings of others, and its own again; what it refuses is in the failure in its own words', async () => {
  await using others = await started(['postgres'])
  const postgres = others.connected.get('postgres')
  const { postgres: url } = postgres.endpoints
  const level = async () => (await ask(url, 'show wal_level'))[0]
  await postgres.stop()
  await postgres.start({ wal_level: 'replica' })
  expect(await level()).toEqual({ wal_level: 'replica' })
  await postgres.stop()
  await expect(postgres.start({ wal_level: 'everything' })).rejects.toMatchObject({
    code: 'COMPONENT_REFUSED_SETTINGS',
    kind: 'verdict',
    message: expect.stringMatching(/invalid value for parameter "wal_level": "everything"/),
  })
  await postgres.start()
  expect(await level()).toEqual({ wal_level: 'logical' })
})

test.skipIf(missing)('the index keeps its documents over a kill', async () => {
  await using others = await started(['index'])
  const index = others.connected.get('index')
  const document = `${index.endpoints['http']}/users/_doc/1`
  const body = JSON.stringify({ name: 'Анна' })
  const put = { method: 'PUT', headers: { 'content-type': 'application/json' }, body }
  expect((await fetch(document, put)).status).toBe(201)
  await index.kill()
  await index.start()
  expect(await (await fetch(document)).json()).toMatchObject({ found: true, _source: { name: 'Анна' } })
})
