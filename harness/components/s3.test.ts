/** The object store as a broker's remote storage manager and the specs use it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { missingForJava } from '../java/index.ts'
import { started } from './fixtures/started.ts'
import { openObjectStore } from './index.ts'

const missing = await missingForJava()

let components: Awaited<ReturnType<typeof started>>
beforeAll(async () => {
  if (missing) return
  components = await started(['s3'])
})
afterAll(() => components?.[Symbol.asyncDispose]())

const bytes = (text: string) => new TextEncoder().encode(text)

test.skipIf(missing)('objects are put, listed, read and removed, and outlive a kill', async () => {
  const s3 = components.connected.get('s3')
  const store = openObjectStore(s3.endpoints['http']!)
  await store.createBucket('katas-one')
  await store.createBucket('katas-one')
  await store.put('katas-one', 'a b/ü (1).log', bytes('hello'))
  await store.put('katas-one', 'c', bytes(''))
  await s3.kill()
  await s3.start()
  expect(await store.buckets()).toEqual(['katas-one'])
  expect(await store.list('katas-one')).toEqual([
    { key: 'a b/ü (1).log', size: 5 },
    { key: 'c', size: 0 },
  ])
  expect(new TextDecoder().decode(await store.get('katas-one', 'a b/ü (1).log'))).toBe('hello')
  await store.remove('katas-one', 'c')
  expect((await store.list('katas-one')).map(({ key }) => key)).toEqual(['a b/ü (1).log'])
  await expect(store.get('katas-one', 'c')).rejects.toThrow(/404.*NoSuchKey/s)
})

test.skipIf(missing)('nobody is let in without a signature', async () => {
  const answer = await fetch(`${components.connected.get('s3').endpoints['http']}/katas-one`)
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('AccessDenied')])
})
