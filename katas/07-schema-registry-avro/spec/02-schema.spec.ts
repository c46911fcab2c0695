import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { V1 } from './events.ts'
import { means } from './means.ts'
import { Registry } from './registry.ts'

test('7.2 the schema has the fields of a user event, with the types and defaults that they need', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const { type, name, namespace, fields } = await app.schemaV1()
  const record = name.includes('.') ? name : `${namespace}.${name}`
  expect([type, record], means.recordName).toEqual(['record', 'kata.users.UserEvent'])
  expect(fields.map((field) => field.name).toSorted(), means.fieldNames).toEqual(
    V1.fields.map((field) => field.name).toSorted(),
  )
  for (const wanted of V1.fields) {
    const field = fields.find((one) => one.name === wanted.name)!
    expect({ type: plain(field.type), default: field.default }, means.fieldOf(wanted.name)).toEqual({
      type: wanted.type,
      default: wanted.default,
    })
  }
})

/** Without what is for people, and with one of several ways to write the same. */
function plain(type: unknown): unknown {
  if (Array.isArray(type)) return type.map(plain)
  if (typeof type !== 'object' || type === null) return type
  const { doc: _, namespace: __, ...rest } = type as Record<string, unknown>
  if (rest['name'] === 'kata.users.Kind') rest['name'] = 'Kind'
  return Object.keys(rest).length === 1 && typeof rest['type'] === 'string' ? rest['type'] : rest
}

test('7.2 the registry takes the schema for an Avro schema', async ({ subject, topics, component }) => {
  const registry = new Registry(component('registry'), topics)
  const app = await subject<typeof Lab>()
  const schema = await app.schemaV1()
  const path = `/subjects/${registry.subject()}/versions`
  const answer = await registry.ask('POST', path, { schema: JSON.stringify(schema) })
  expect(answer, means.registryTakes).toMatchObject({ status: 200, body: { id: expect.any(Number) } })
  expect(await registry.versions(), means.registryTakes).toEqual([schema])
})
