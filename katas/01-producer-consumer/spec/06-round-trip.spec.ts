import { expect, readable, readSettled, test } from '#harness'
import type * as Lab from '../src/index.ts'

test('1.5 a hundred events are sent, printed and counted', async ({ subject, topics }) => {
  const app = await subject<typeof Lab>()
  expect(await app.roundTrip(100)).toEqual({ sent: 100, printed: 100 })
  const records = (await readSettled(topics, 'user-events')).map(readable)
  expect(records).toHaveLength(100)
  const owed = records.map(
    ({ partition, offset, key, value }) => `${partition}:${offset} ${key} ${(value as Lab.UserEvent).type}`,
  )
  expect([...app.$.output.lines].sort()).toEqual(owed.sort())
  const users = new Set(records.map((record) => record.key))
  expect(users.size, 'events of several users').toBeGreaterThan(1)
  for (const { key, value } of records) expect((value as Lab.UserEvent).userId).toBe(key)
})

test('1.5 a second round trip prints its own events and none of the first', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  expect(await app.roundTrip(10)).toEqual({ sent: 10, printed: 10 })
  const first = new Set(app.$.output.lines)
  expect(await app.roundTrip(25)).toEqual({ sent: 25, printed: 25 })
  const lines = app.$.output.lines
  expect(lines).toHaveLength(35)
  expect(lines.slice(10).filter((line) => first.has(line))).toEqual([])
})
