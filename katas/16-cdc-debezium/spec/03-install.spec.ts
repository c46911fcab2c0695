import {
  eventually,
  expect,
  expectComponentMissed,
  expectRejection,
  outcomeOf,
  passTime,
  say,
  settle,
  test,
} from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { openShop } from './shop.ts'
import { Worker } from './worker.ts'

const STATUS = /^\/connectors\/[^/]+\/status$/
const answer = (status: number, body: object) =>
  ({ do: 'answer', status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) as const
const states = (connector: string, ...tasks: string[]) =>
  answer(200, {
    name: 'one',
    type: 'sink',
    connector: { state: connector, worker_id: '127.0.0.1:8083' },
    tasks: tasks.map((state, id) => ({ id, state, worker_id: '127.0.0.1:8083', trace: `${state} of before` })),
  })

/** Also of a text that stands in JSON. */
const linesOf = (text: string) => text.split(/\n|\\n/).length

/** Of a sink that needs no database: it runs in no time. */
const sink = (worker: Worker): Lab.Config => ({
  'connector.class': 'kata.index.IndexSinkConnector',
  topics: worker.name('rows'),
  'connection.url': 'http://127.0.0.1:9',
})

test('16.2 makes a connector and changes it, and resolves when it and its task run', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  await topics.create('rows')
  const wire = await httpWire('connect')
  const app = await subject<typeof Lab>()
  const asked = { connectUrl: wire.url, name: worker.name('one') }
  const before = [states('RUNNING'), states('RUNNING', 'UNASSIGNED'), states('UNASSIGNED', 'RUNNING')]
  const told = before.map((action) =>
    wire.fault({ method: 'GET', path: STATUS, action, optional: true, description: say(means.faults.notYet) }),
  )
  const config = sink(worker)
  await app.installConnector({ ...asked, config })
  expect(
    told.map(({ fired }) => fired),
    means.notYet,
  ).toEqual([1, 1, 1])
  expect(await worker.states('one'), means.installedRuns).toEqual(['RUNNING', 'RUNNING'])
  await app.installConnector({ ...asked, config: { ...config, 'batch.size': '7' } })
  expect(await worker.config('one'), means.changedConfig).toEqual({ ...config, 'batch.size': '7', name: asked.name })
})

test('16.2 asks again while the worker rebalances or is starting', async ({ subject, topics, component, httpWire }) => {
  const worker = new Worker(component('connect'), topics)
  await topics.create('rows')
  const wire = await httpWire('connect')
  await wire.refuse()
  const app = await subject<typeof Lab>()
  const asked = { connectUrl: wire.url, name: worker.name('one') }
  const done = outcomeOf(app.installConnector({ ...asked, config: sink(worker) }))
  await passTime(app, 3_000)
  const rebalance = { error_code: 409, message: 'Cannot complete request because of a conflicting operation' }
  const starting = { error_code: 503, message: 'the worker is starting' }
  wire.fault({ path: /^\/connector-plugins/, action: answer(503, starting), description: say(means.faults.starting) })
  wire.fault({ path: /validate$/, action: answer(500, starting), description: say(means.faults.starting) })
  wire.fault({
    method: 'PUT',
    path: /^\/connectors\/.*config$/,
    action: answer(409, rebalance),
    description: say(means.faults.rebalance),
  })
  wire.fault({ path: STATUS, action: answer(500, starting), description: say(means.faults.timeout) })
  await wire.accept()
  expect(await done, means.patient).toBe('resolved')
  expect(await worker.states('one'), means.installedRuns).toEqual(['RUNNING', 'RUNNING'])
  wire.fault({ method: 'DELETE', action: answer(409, rebalance), description: say(means.faults.rebalance) })
  expect(await outcomeOf(app.removeConnector(asked)), means.patient).toBe('resolved')
  expect((await worker.ask('GET', worker.path('one'))).status, means.removed).toBe(404)
  expect(await outcomeOf(app.removeConnector(asked)), means.removedTwice).toBe('resolved')
})

test('16.2 a plugin that the worker lacks is named, and nothing is made', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  const wire = await httpWire('connect')
  const app = await subject<typeof Lab>()
  const wanted = 'io.debezium.connector.mysql.MySqlConnectr'
  const config = { ...sink(worker), 'connector.class': wanted }
  const call = app.installConnector({ connectUrl: wire.url, name: worker.name('one'), config })
  await expectRejection(call, { about: means.noPlugin, names: [wanted] })
  const made = wire.trace.filter({ method: ['PUT', 'POST'], path: /^\/connectors/ })
  expect(made.length, means.nothingMade).toBe(0)
})

test('16.2 what is wrong with a configuration is told in the worker’s words, before anything changes', async ({
  subject,
  topics,
  component,
  httpWire,
  broker,
}) => {
  const worker = new Worker(component('connect'), topics)
  await using shop = await openShop(component('mysql'), topics)
  const wire = await httpWire('connect')
  const app = await subject<typeof Lab>()
  await topics.create('rows')
  const asked = { connectUrl: wire.url, name: worker.name('one') }
  await worker.run('one', sink(worker))
  const wrong: Lab.Config = { ...sink(worker), 'connection.url': '', 'batch.size': 'many' }
  await expectRejection(app.installConnector({ ...asked, config: wrong }), {
    about: means.wrongNamed,
    names: ['batch.size', 'Invalid value many'],
  })
  const { topics: _, ...without } = wrong
  await expectRejection(app.installConnector({ ...asked, config: without }), {
    about: means.wrongNamed,
    names: ['topics', 'batch.size'],
  })
  expect(await worker.config('one'), means.configKept).toEqual({ ...sink(worker), name: asked.name })
  const source = {
    'connector.class': 'io.debezium.connector.mysql.MySqlConnector',
    'database.hostname': shop.place.host,
    'database.port': String(shop.place.port),
    'database.user': shop.place.user,
    'database.password': 'guessed',
    'database.server.id': '5401',
    'topic.prefix': topics.name('cdc'),
    'schema.history.internal.kafka.topic': topics.name('history'),
    'schema.history.internal.kafka.bootstrap.servers': broker.bootstrapServers.join(','),
  }
  const call = app.installConnector({ ...asked, name: worker.name('two'), config: source })
  await settle(call)
  const made = wire.trace.filter({ method: ['PUT', 'POST'], path: /^\/connectors/ })
  expect(made.length, means.nothingMade).toBe(0)
  await expectRejection(call, { about: means.wrongPassword, names: ['database', 'denied'] })
})

test('16.2 rejects with the reason where a task fails, and not with that of before', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  await topics.create('rows')
  const app = await subject<typeof Lab>()
  const asked = { connectUrl: worker.url, name: worker.name('one') }
  // It is a text, and so the validation takes it; the task does not.
  const failing = { ...sink(worker), 'connection.url': 'no address' }
  const first = await outcomeOf(app.installConnector({ ...asked, config: failing }))
  expect(first, means.failsAtStart).toSay('no address')
  expect(linesOf(first), means.firstLine).toBe(1)
  await eventually(() => worker.states('one'), { until: ([, task]) => task === 'FAILED', description: means.taskFails })
  const again = await outcomeOf(app.installConnector({ ...asked, config: failing }))
  expect(again, means.failsAgain).toSay('no address')
  expect(linesOf(again), means.linesAgain).toBe(1)
  const wire = await httpWire('connect')
  wire.fault({ path: STATUS, action: states('RUNNING', 'FAILED'), description: say(means.faults.oldStatus) })
  const second = app.installConnector({ ...asked, connectUrl: wire.url, config: sink(worker) })
  expect(await outcomeOf(second), means.oldFailure).toBe('resolved')
  expect(await worker.states('one'), means.installedRuns).toEqual(['RUNNING', 'RUNNING'])
  const third = await outcomeOf(app.installConnector({ ...asked, config: failing }))
  expect(third, means.oldTasksRun).toSay('no address')
})

test('16.2 rejects within 10 s and names the worker when it does not answer', async ({ subject, httpWire }) => {
  const config = { 'connector.class': 'kata.index.IndexSinkConnector' }
  await expectComponentMissed<typeof Lab>(
    { subject, httpWire },
    {
      component: 'connect',
      unavailable: '{"error_code":503,"message":"no leader"}',
      call: (app, connectUrl) => app.installConnector({ connectUrl, name: 'one', config }),
      about: means.workerAway,
    },
  )
})
