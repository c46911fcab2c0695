import {
  eventually,
  expect,
  expectNoBrokerIsSaid,
  expectRejection,
  outcomeOf,
  readable,
  type Topics,
  test,
  waitForFault,
} from '#harness'
import { expectLoopbackOnly } from '#harness/http-api'
import type * as Lab from '../src/index.ts'
import { type Answer, Client, wrongIn } from './client.ts'
import { asRecords, createTopics, metricsAt, modelOf, NAMES, publish, windowAt } from './cluster.ts'
import { means } from './means.ts'
import { differences, predicted } from './oracle.ts'
import { askedOf, type Drawn, featuresOf, Orders } from './orders.ts'

/** Until as many are in `predictions`; gives them. */
async function written(topics: Topics, count: number, timeoutMs = 10_000) {
  const records = await eventually(() => topics.read('predictions'), {
    until: (all) => all.length >= count,
    timeoutMs,
    description: means.written(count),
  })
  return records.map(readable)
}

const isThis = (wanted: unknown) => (seen: unknown) => JSON.stringify(seen) === JSON.stringify(wanted)

/** By what the last one of a list that was told can be known. */
function lastOf({ metrics, windows, version }: Record<string, unknown>): unknown {
  const last = ((metrics ?? windows) as (Partial<Lab.Metrics> & Partial<Lab.Drift>)[] | undefined)?.at(-1)
  return last?.seen ?? last?.window ?? version
}

const predictionOf = ({ orderId, example }: Drawn, model: Lab.Model) => {
  const features = featuresOf(example)
  return { key: orderId, value: { model: model.version, features, probability: predicted(model.learner, features) } }
}

test('17.4 answers by the model in use, with its scaler, and says which version it was', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const service = await app.startInference()
  const client = new Client(service.url)
  const asked = new Orders(scope.seed).draw(60)
  const without = await client.predict(asked[0]!)
  expect([without.status, without.headers.has('retry-after')], means.noModel).toEqual([503, true])
  expect((await client.ask('/api/model')).status, means.noModel).toBe(503)
  const model = modelOf(scope.seed)
  await publish(topics, model)
  await client.uses(1, means.publishedShows, 2_000)
  expect((await client.ask('/api/model')).body, means.modelTold).toEqual({ version: 1, seen: 300 })
  for (const one of asked) expect(wrongIn(await client.predict(one), one, [model]), means.answer).toEqual([])
  await publish(topics, null)
  await client.uses(0, means.withdrawn, 2_000)
  await service.stop()
})

test('17.4 a new version is taken into use without a restart and without a request lost, and each answer fits its version', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const models = [1, 2, 3, 4].map((version) => modelOf(scope.seed + version, version, 100 * version))
  await publish(topics, models[0]!)
  const service = await app.startInference()
  const client = new Client(service.url)
  await client.uses(1, means.stoodThere, 2_000)
  const orders = new Orders(scope.seed)
  let isOver = false
  const wrong: string[] = []
  const versions: number[][] = []
  const clients = Array.from({ length: 4 }, async () => {
    const mine: number[] = []
    versions.push(mine)
    while (!isOver) {
      const [one] = orders.draw(1)
      const answer = await client.predict(one!)
      wrong.push(...wrongIn(answer, one!, models))
      mine.push(Number(answer.body['model']))
    }
  })
  try {
    for (const model of models.slice(1)) {
      await publish(topics, model)
      await client.uses(model.version, means.publishedShows, 2_000)
    }
  } finally {
    isOver = true
    await Promise.all(clients)
  }
  expect(wrong.slice(0, 5), means.noneLost).toEqual([])
  const back = versions.map((mine) => mine.filter((version, n) => n > 0 && version < mine[n - 1]!))
  expect(back.flat(), means.neverBack).toEqual([])
  await service.stop()
  const again = await app.startInference()
  await new Client(again.url).uses(4, means.stoodThere, 2_000)
  await again.stop()
})

test('17.4 each answered prediction is in the topic once, in order, although an answer was lost', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const model = modelOf(scope.seed)
  await publish(topics, model)
  const service = await app.startInference()
  const client = new Client(service.url)
  await client.uses(1, means.stoodThere)
  const asked = new Orders(scope.seed).draw(30)
  const before = Date.now()
  await client.predict(asked[0]!)
  await written(topics, 1)
  const lost = { api: 'Produce', direction: 'response', action: { do: 'cut', when: 'before' } } as const
  const fault = wire.fault({ ...lost, times: 2, description: means.faults.lostAnswer })
  for (const one of asked.slice(1)) await client.predict(one)
  await client.post('{"orderId":"refused"}')
  await waitForFault(fault, { description: means.answerIsLost })
  await service.stop()
  const records = await written(topics, 30)
  expect(
    records.map(({ key }) => key),
    means.eachOnce,
  ).toEqual(asked.map(({ orderId }) => orderId))
  const expected = asked.map((one) => predictionOf(one, model))
  const seen = records.map(({ key, value }) => ({ key, value }))
  expect(differences(seen, expected), means.predictionRecord).toEqual([])
  const late = (await topics.read('predictions')).filter(({ timestamp }) => timestamp < before - 1_000)
  expect(late.length, means.answeredAt).toBe(0)
})

test('17.4 while the broker is silent answers go on, up to what may be pending; all are written when it is back', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await publish(topics, modelOf(scope.seed))
  const service = await app.startInference({ maxPending: 5 })
  const client = new Client(service.url)
  await client.uses(1, means.stoodThere)
  const asked = new Orders(scope.seed).draw(8)
  const fault = wire.fault({
    ...{ api: 'Produce', direction: 'request', times: Infinity, action: { do: 'hold' } as const },
    description: means.faults.held,
  })
  const answers: Answer[] = []
  let answeredAt = 0
  for (const one of asked.slice(0, 6)) {
    if (answers.length === 5) answeredAt = Date.now()
    answers.push(await client.predict(one))
    if (answers.at(-1)?.status !== 200) break
  }
  const statuses = answers.map(({ status }) => status)
  expect(statuses, means.pending).toEqual([200, 200, 200, 200, 200, 503])
  expect(answers.at(-1)?.headers.has('retry-after'), means.saysWhen).toBe(true)
  await waitForFault(fault, { description: means.produceHeld })
  fault.remove()
  await written(topics, 5)
  await eventually(async () => (await client.predict(asked[7]!)).status, {
    until: (status) => status === 200,
    description: means.goesOn,
  })
  await service.stop()
  const keys = (await written(topics, 6)).map(({ key }) => key)
  expect(keys, means.allWritten).toEqual([...asked.slice(0, 5), asked[7]!].map(({ orderId }) => orderId))
  const late = (await topics.read('predictions')).slice(0, 5).filter(({ timestamp }) => timestamp > answeredAt)
  expect(late.length, means.timeOfWriting).toBe(0)
})

test('17.4 bad requests are answered with what is wrong, and leave nothing behind', async ({
  subject,
  topics,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await publish(topics, modelOf(scope.seed))
  const service = await app.startInference()
  const client = new Client(service.url)
  await client.uses(1, means.stoodThere)
  const [one] = new Orders(scope.seed).draw(1)
  const body = (part: object) => JSON.stringify({ ...askedOf(one!), ...part })
  const bad = [
    ...['', 'no JSON', '[]', 'null', '{}', body({ orderId: '' }), body({ orderId: 'x'.repeat(65) })],
    ...[{ orderId: 7 }, { distanceKm: -1 }, { distanceKm: '3' }, { items: 0 }, { items: 1.5 }, { rain: 1 }].map(body),
    ...[{ hour: 24 }, { hour: -1 }, { hour: undefined }].map(body),
  ]
  for (const text of bad) await client.refuses({ body: text }, 400, means.badRequest(text))
  const latin = Buffer.from(body({ orderId: 'caf\xe9' }), 'latin1')
  await client.refuses({ body: latin }, 400, means.badRequest('no UTF-8'))
  await client.refuses({ path: '/nothing' }, 404, means.unknownPath)
  await client.refuses({ path: '/api/nothing' }, 404, means.unknownPath)
  await client.refuses({ path: '/api/constructor' }, 404, means.unknownPath)
  await client.refuses({ path: '/api/predict', method: 'PUT', body: body({}) }, [404, 405], means.otherMethod)
  await client.refuses({ path: '/api/model', method: 'DELETE' }, [404, 405], means.otherMethod)
  expect((await client.predict(one!)).status, means.goodBeside).toBe(200)
  await client.post(body({ orderId: 'щ'.repeat(64), distanceKm: 0, hour: 0 }))
  await client.post(body({ orderId: 'last', distanceKm: 1_000, items: 1_000, hour: 23 }))
  await service.stop()
  const keys = (await written(topics, 3)).map(({ key }) => key)
  expect(keys, means.nothingOfRefused).toEqual([one!.orderId, 'щ'.repeat(64), 'last'])
})

test('17.4 reads the bytes of a body, up to 4,096 of them', async ({ subject, topics, scope }) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  await publish(topics, modelOf(scope.seed))
  const service = await app.startInference()
  const client = new Client(service.url)
  await client.uses(1, means.stoodThere)
  const [one] = new Orders(scope.seed).draw(1)
  const sized = (orderId: string, bytes: number) => {
    const json = JSON.stringify({ ...askedOf(one!), orderId })
    return Buffer.from(json.padEnd(bytes - Buffer.byteLength(json) + json.length))
  }
  const path = '/api/predict'
  const small = sized('щ 😀', 200)
  const split = Array.from(small.subarray(0, 30), (byte) => Buffer.from([byte]))
  expect(await client.api.raw('POST', path, [...split, small.subarray(30)]), means.inPieces).toBe(200)
  for (const chunked of [false, true]) {
    const name = chunked ? 'ю in chunks' : 'ю as a whole'
    expect(await client.api.raw('POST', path, [sized(name, 4_096)], { chunked }), means.atLimit(name)).toBe(200)
    const large = sized(name, 4_097)
    const halves = [large.subarray(0, 4_000), large.subarray(4_000)]
    expect(await client.api.raw('POST', path, halves, { chunked }), means.tooLarge(name)).toBe(413)
  }
  await service.stop()
  const keys = (await written(topics, 3)).map(({ key }) => key)
  expect(keys, means.lettersWhole).toEqual(['щ 😀', 'ю as a whole', 'ю in chunks'])
})

test('17.4 what cannot be read is reported once, and the model before it is still in use; committed ones alone', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const [good, next] = [modelOf(scope.seed), modelOf(scope.seed + 1, 2)]
  const bad = [
    ...['no JSON', '{}', JSON.stringify({ ...next, version: 0 })],
    ...[JSON.stringify({ ...next, histogram: [[1]] }), JSON.stringify({ ...next, learner: { seen: 3 } })],
  ]
  await publish(topics, good)
  const offsets = await publish(topics, ...bad)
  const service = await app.startInference()
  const client = new Client(service.url)
  await client.uses(1, means.beforeBad)
  offsets.push(...(await publish(topics, ...bad)))
  await eventually(() => app.$.rejects.map(({ topic, offset }) => `${topic}:${offset}`), {
    until: (seen) => JSON.stringify(seen) === JSON.stringify(offsets.map((one) => `${topics.name('models')}:${one}`)),
    description: means.rejectedByInference(offsets.join(', ')),
  })
  await client.uses(1, means.beforeBad)
  await publish(topics, next)
  await client.uses(2, means.publishedShows)
  const levels = wire.trace.filter({ api: 'Fetch', direction: 'request' }).map(({ body }) => body?.['isolationLevel'])
  expect([...new Set(levels)], means.isolation).toEqual([1])
  await service.stop()
})

test('17.4 what was read counts once although the group of the service joins anew', async ({
  subject,
  topics,
  wire,
  scope,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const models = [1, 2, 3].map((version) => modelOf(scope.seed + version, version))
  await publish(topics, models[0]!, 'no JSON', models[1]!)
  const metrics = Array.from({ length: 4 }, (_, n) => metricsAt(n + 1))
  const windows = Array.from({ length: 3 }, (_, n) => windowAt(n + 1))
  await topics.produce('training-metrics', asRecords([...metrics.slice(0, 3), { seen: 400 }]))
  await topics.produce('drift', asRecords([...windows.slice(0, 2), { window: 3 }]))
  const service = await app.startInference()
  const client = new Client(service.url)
  const told = async () => {
    const asked = await Promise.all(['metrics', 'drift', 'model'].map((path) => client.ask(`/api/${path}`)))
    return asked.map(({ body }) => body)
  }
  const known = (all: Lab.Metrics[], drift: Lab.Drift[], { version, learner }: Lab.Model) => [
    { total: all.length, metrics: all },
    { total: drift.length, windows: drift },
    { version, seen: learner.seen },
  ]
  await eventually(told, {
    until: isThis(known(metrics.slice(0, 3), windows.slice(0, 2), models[1]!)),
    description: means.readableTold,
  })
  const joins = (direction: 'request' | 'response') => wire.trace.filter({ api: 'JoinGroup', direction })
  const groups = [...new Set(joins('request').map(({ body }) => body?.['groupId']))]
  const before = joins('response').length
  for (const group of groups) {
    const heartbeat = wire.fault({
      ...{ api: 'Heartbeat', direction: 'request', where: ({ body }) => body?.['groupId'] === group },
      action: { do: 'answer', error: 'REBALANCE_IN_PROGRESS' },
    })
    await waitForFault(heartbeat, { timeoutMs: 15_000, description: means.heartbeat })
  }
  await eventually(() => joins('response').length, {
    until: (count) => count >= before + groups.length,
    description: means.joinsAnew,
  })
  await topics.produce('training-metrics', asRecords(metrics.slice(3)))
  await topics.produce('drift', asRecords(windows.slice(2)))
  await publish(topics, models[2]!)
  // Whoever begins at the beginning again has come to the end by now.
  const lasts = async () => (await told()).map(lastOf).join()
  await eventually(lasts, { until: (seen) => seen === '400,3,3', description: means.lastOnesTold })
  expect(await told(), means.readAgain).toEqual(known(metrics, windows, models[2]!))
  const rejected = app.$.rejects.map(({ topic, offset }) => `${topic}:${offset}`).sort()
  const bad = [`${topics.name('models')}:1`, `${topics.name('training-metrics')}:3`, `${topics.name('drift')}:2`]
  expect(rejected, means.rejectedOnce).toEqual(bad.sort())
  await service.stop()
})

test('17.4 is on 127.0.0.1 alone, on the port it was asked for, and stop waits for no client', async ({
  subject,
  topics,
}) => {
  const app = await subject<typeof Lab>()
  await createTopics(topics)
  const service = await app.startInference()
  await expectLoopbackOnly(service.url)
  const port = Number(new URL(service.url).port)
  await expectRejection(app.startInference({ port }), { about: means.portTaken })
  const { api } = new Client(service.url)
  const padding = ' '.repeat(5_000)
  const endless = [api.open('POST', '/api/predict', 9_000_000), api.open('POST', '/api/predict')] as const
  endless[0].write(padding)
  endless[1].write(`${padding.length.toString(16)}\r\n${padding}\r\n`)
  for (const socket of endless) {
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes.toString()
    })
    await eventually(() => heard.split('\r\n')[0] ?? '', {
      until: (line) => line.includes('413'),
      timeoutMs: 5_000,
      description: means.endless,
    })
  }
  const silent = api.open('POST', '/api/predict', 100)
  silent.write('{"orderId":')
  expect(await outcomeOf(service.stop(), { withinMs: 10_000 }), means.stopWaitsForClient).toBe('resolved')
  for (const socket of [...endless, silent]) socket.destroy()
  const again = await app.startInference({ port })
  expect(again.url, means.samePort).toBe(service.url)
  await again.stop()
})

for (const topic of ['models', 'predictions', 'training-metrics', 'drift'])
  test(`17.4 a missing ${topic} is an error at the start of the inference`, async ({ subject, topics }) => {
    for (const other of NAMES) if (other !== topic) await topics.create(other)
    const app = await subject<typeof Lab>()
    await expectRejection(app.startInference(), { about: means.missing(topic), names: [topics.name(topic)] })
  })

test('17.4 the inference says within 10 s that there is no broker', async ({ subject, wire }) => {
  await expectNoBrokerIsSaid<typeof Lab>({ subject, wire }, (app) => app.startInference())
})
