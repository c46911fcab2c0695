import { expect, expectRejection, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { V1, withFields, withoutFields, withType } from './events.ts'
import { means } from './means.ts'
import { expectMissed, Registry } from './registry.ts'

const fine = { compatible: true, conflicts: [], lost: [] }
const text = (name: string, value?: string): Lab.AvroField => ({
  name,
  type: 'string',
  ...(value === undefined ? {} : { default: value }),
})

test('7.5 says what the registry would, by the level that holds', async ({ subject, topics, component, httpWire }) => {
  const registry = new Registry(component('registry'), topics)
  const registryUrl = (await httpWire('registry')).url
  const app = await subject<typeof Lab>()
  const base = withFields(V1, text('country'))
  const more = withFields(base, text('city'))
  const less = withoutFields(base, 'country')
  await registry.register(base)
  /** Whether it is compatible with a field more, and with one less, both without a default. */
  const cases = [
    [undefined, false, true],
    ['BACKWARD', false, true],
    ['FORWARD', true, false],
    ['FULL', false, false],
  ] as const
  for (const [level, withMore, withLess] of cases) {
    if (level) await registry.setLevel(level)
    const check = (schema: Lab.AvroRecord) => app.checkCompatibility({ registryUrl, schema })
    const about = means.byLevel(level)
    expect(await check(base), about).toEqual(fine)
    expect(await check(withFields(base, text('city', 'none'))), about).toEqual(fine)
    expect(await check(withType(base, 'country', 'long')), about).toEqual({
      compatible: false,
      conflicts: [1],
      lost: [],
    })
    expect(await check(more), about).toEqual({ compatible: withMore, conflicts: withMore ? [] : [1], lost: [] })
    expect(await check(less), about).toEqual({
      compatible: withLess,
      conflicts: withLess ? [] : [1],
      lost: ['country'],
    })
  }
})

test('7.5 counts the latest version alone, and every version where the level is transitive', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const registryUrl = (await httpWire('registry')).url
  const app = await subject<typeof Lab>()
  await registry.setLevel('FULL')
  await registry.register(withFields(V1, text('score', '')))
  await registry.register(V1)
  const back = withFields(V1, { name: 'score', type: 'int', default: 0 })
  const check = () => app.checkCompatibility({ registryUrl, schema: back })
  expect(await check(), means.latestAlone).toEqual(fine)
  await registry.setLevel('FULL_TRANSITIVE')
  expect(await check(), means.everyVersion).toEqual({ compatible: false, conflicts: [1], lost: [] })
  // Ten more with the text, which are versions 3 to 12.
  for (let n = 3; n <= 12; n++) await registry.register(withFields(V1, text('score', ''), text(`more${n}`, '')))
  const conflicts = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
  expect(await check(), means.everyVersion).toEqual({ compatible: false, conflicts, lost: ['more12'] })
  await registry.setLevel('FULL')
  expect(await check(), means.latestAlone).toEqual({ compatible: false, conflicts: [12], lost: ['more12'] })
})

test('7.5 names the fields whose data would be lost, although the registry has nothing against it', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const registryUrl = (await httpWire('registry')).url
  const app = await subject<typeof Lab>()
  await registry.setLevel('FULL')
  await registry.register(withFields(V1, text('gone', '')))
  await registry.register(withFields(V1, text('zone', ''), text('area', '')))
  const note: Lab.AvroField = { name: 'note', type: ['null', 'string'], default: null }
  const renamed = withFields(withoutFields(V1, 'comment'), text('area', ''), note)
  const verdict = await app.checkCompatibility({ registryUrl, schema: renamed })
  expect(verdict, means.lostFields).toEqual({ compatible: true, conflicts: [], lost: ['comment', 'zone'] })
})

test('7.5 only asks: nothing is registered and no level is set, nor is a subject made', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  const app = await subject<typeof Lab>()
  const check = (schema: Lab.AvroRecord) => app.checkCompatibility({ registryUrl: wire.url, schema })
  expect(await check(V1), means.noVersionYet).toEqual(fine)
  expect(await registry.subjects(), means.onlyAsks).toEqual([])
  await registry.setLevel('FULL')
  expect(await check(V1), means.noVersionYet).toEqual(fine)
  await registry.register(V1)
  await check(withFields(V1, text('channel', 'unknown')))
  await check(withFields(V1, text('channel')))
  expect(await registry.versions(), means.onlyAsks).toEqual([V1])
  expect(await registry.level(), means.onlyAsks).toBe('FULL')
  const asked = wire.trace.exchanges.filter(({ method, path }) => method !== 'GET' && !path.includes('/compatibility/'))
  const changes = asked.filter(({ method, path }) => method !== 'POST' || /\/versions(\?|$)/.test(path))
  expect(
    changes.map(({ method, path }) => `${method} ${path}`),
    means.onlyAsks,
  ).toEqual([])
})

test('7.5 gives no verdict on what is no schema, and none without an answer', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const registry = new Registry(component('registry'), topics)
  await registry.setLevel('FULL')
  await registry.register(V1)
  const registryUrl = (await httpWire('registry')).url
  const app = await subject<typeof Lab>()
  const schema = withFields(V1, { name: 'channel', type: 'word', default: '' })
  await expectRejection(app.checkCompatibility({ registryUrl, schema }), { about: means.noSchema })
  await expectMissed({ subject, httpWire }, (other, options) => other.checkCompatibility({ ...options, schema: V1 }))
})

test('7.5 asks again after 5xx', async ({ subject, topics, component, httpWire }) => {
  const registry = new Registry(component('registry'), topics)
  const wire = await httpWire('registry')
  await registry.setLevel('FULL')
  await registry.register(V1)
  const app = await subject<typeof Lab>()
  const away = { do: 'answer', status: 503, body: 'away' } as const
  for (const path of [/\/compatibility\//, /\/versions$/, /\/config\//])
    wire.fault({ path, optional: true, action: away })
  const verdict = await app.checkCompatibility({ registryUrl: wire.url, schema: withFields(V1, text('channel')) })
  expect(verdict, means.verdictAfterTrouble).toEqual({ compatible: false, conflicts: [1], lost: [] })
  expect(wire.faults[0]!.fired, means.verdictAfterTrouble).toBe(1)
})
