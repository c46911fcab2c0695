import { eventually, expect, expectComponentMissed, expectRejection, outcomeOf, passTime, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { Index, Worker } from './systems.ts'

const STATUS = /^\/connectors\/[^/]+\/status$/
const JSON_HEADERS = { 'content-type': 'application/json' }
const answer = (status: number, body: object) =>
  ({ do: 'answer', status, headers: JSON_HEADERS, body: JSON.stringify(body) }) as const
const states = (connector: string, ...tasks: string[]) =>
  answer(200, {
    name: 'one',
    type: 'sink',
    connector: { state: connector, worker_id: '127.0.0.1:8083' },
    tasks: tasks.map((state, id) => ({ id, state, worker_id: '127.0.0.1:8083' })),
  })

/** A sink of the topic `rows`. */
const sink = (worker: Worker, index: Index, more: Lab.Config = {}): Lab.Config => ({
  'connector.class': 'kata.index.IndexSinkConnector',
  topics: worker.name('rows'),
  'connection.url': index.url,
  ...more,
})

test('8.1 makes a connector and changes it, and resolves when it and its tasks run', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  const config = sink(worker, new Index(component('index')))
  await topics.create('rows')
  const wire = await httpWire('connect')
  const app = await subject<typeof Lab>()
  const asked = { connectUrl: wire.url, name: worker.name('one') }
  const before = [states('RUNNING'), states('RUNNING', 'UNASSIGNED'), states('UNASSIGNED', 'RUNNING')]
  const told = before.map((action) =>
    wire.fault({ method: 'GET', path: STATUS, action, optional: true, description: 'nothing runs yet' }),
  )
  await app.applyConnector({ ...asked, config })
  expect(
    told.map(({ fired }) => fired),
    means.notYet,
  ).toEqual([1, 1, 1])
  expect(await worker.states('one'), means.appliedRuns).toEqual(['RUNNING', 'RUNNING'])
  await app.applyConnector({ ...asked, config: { ...config, 'batch.size': '7' } })
  expect(await worker.config('one'), means.changed).toEqual({ ...config, 'batch.size': '7', name: asked.name })
  expect(await app.connectorState(asked), means.state).toEqual({ state: 'RUNNING', reasons: [] })
})

test('8.1 asks again while the worker rebalances or is starting', async ({ subject, topics, component, httpWire }) => {
  const worker = new Worker(component('connect'), topics)
  const config = sink(worker, new Index(component('index')))
  await topics.create('rows')
  const wire = await httpWire('connect')
  await wire.refuse()
  const app = await subject<typeof Lab>()
  const done = outcomeOf(app.applyConnector({ connectUrl: wire.url, name: worker.name('one'), config }))
  await passTime(app, 3_000)
  const rebalance = {
    error_code: 409,
    message: 'Cannot complete request because of a conflicting operation (e.g. worker rebalance)',
  }
  wire.fault({ method: 'PUT', path: /config$/, action: answer(409, rebalance), description: 'a rebalance' })
  wire.fault({
    path: STATUS,
    action: answer(500, { error_code: 500, message: 'Request timed out' }),
    description: 'a time-out',
  })
  await wire.accept()
  expect(await done, means.patient).toBe('resolved')
  expect(await worker.states('one'), means.appliedRuns).toEqual(['RUNNING', 'RUNNING'])
})

test('8.1 what the worker refuses is refused at once, in its own words', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  const wire = await httpWire('connect')
  const app = await subject<typeof Lab>()
  const config = { 'connector.class': 'kata.index.IndexSinkConnector', topics: 'rows' }
  const outcome = await outcomeOf(app.applyConnector({ connectUrl: wire.url, name: worker.name('one'), config }))
  expect(wire.trace.filter({ method: ['PUT', 'POST'] }).length, means.refusedOnce).toBe(1)
  expect(outcome, means.refused).toSay('connection.url')
})

test('8.1 sees a task that has failed behind a connector that runs, and starts that again', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  const index = new Index(component('index'))
  await topics.create('rows')
  const app = await subject<typeof Lab>()
  const named = { connectUrl: worker.url, name: worker.name('one') }
  expect(await app.connectorState(named), means.missing).toEqual({ state: 'MISSING', reasons: [] })
  await index.ask('PUT', `/${topics.name('rows')}`, { mappings: { properties: { age: { type: 'integer' } } } })
  await worker.run('one', sink(worker, index))
  await topics.produce('rows', [{ key: '1', value: { age: 'old' } }])
  await eventually(() => worker.states('one'), {
    until: ([, task]) => task === 'FAILED',
    description: means.taskFails,
  })
  const { state, reasons } = await app.connectorState(named)
  expect(state, means.failedTask).toBe('FAILED')
  expect(reasons.length, means.reasons).toBe(1)
  expect(reasons[0] ?? '', means.reasons).toLookLike(
    /^[\w.]*ConnectException: [^\n]+$/,
    'org.apache.kafka.connect.errors.ConnectException: …',
  )
  await index.ask('DELETE', `/${topics.name('rows')}`)
  await app.restartFailed(named)
  expect(await worker.states('one'), means.restarted).toEqual(['RUNNING', 'RUNNING'])
})

test('8.1 rejects with the reason where a task fails at the start, and not with that of before', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  await topics.create('rows')
  const wire = await httpWire('connect')
  const status = {
    name: 'one',
    connector: { state: 'RUNNING', worker_id: '127.0.0.1:8083' },
    tasks: [
      {
        id: 0,
        state: 'FAILED',
        worker_id: '127.0.0.1:8083',
        trace:
          'org.apache.kafka.connect.errors.ConnectException: the disk is full\n\tat kata.Task.start(Task.java:7)\n',
      },
    ],
  }
  const failed = (times: number) =>
    wire.fault({ path: STATUS, times, action: answer(200, status), description: 'a task that fails' })
  const always = failed(Number.POSITIVE_INFINITY)
  const app = await subject<typeof Lab>()
  const config = sink(worker, new Index(component('index')))
  const named = { connectUrl: wire.url, name: worker.name('one') }
  await expectRejection(app.applyConnector({ ...named, config }), {
    about: means.failsAtStart,
    names: ['the disk is full'],
  })
  always.remove()
  failed(3)
  const mended = app.applyConnector({ ...named, config: { ...config, 'batch.size': '7' } })
  expect(await outcomeOf(mended), means.failedBefore).toBe('resolved')
})

test('8.1 a paused connector is paused when the call resolves, and goes on when it is resumed', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  const index = new Index(component('index'))
  await topics.create('rows')
  await worker.run('one', sink(worker, index))
  const wire = await httpWire('connect')
  const app = await subject<typeof Lab>()
  const named = { connectUrl: wire.url, name: worker.name('one') }
  const later = [states('RUNNING', 'RUNNING'), states('PAUSED', 'RUNNING')]
  const told = later.map((action) =>
    wire.fault({ path: STATUS, action, optional: true, description: 'not paused yet' }),
  )
  await app.pauseConnector(named)
  expect(
    told.map(({ fired }) => fired),
    means.paused,
  ).toEqual([1, 1])
  expect(await worker.states('one'), means.paused).toEqual(['PAUSED', 'PAUSED'])
  expect((await app.connectorState(named)).state, means.state).toBe('PAUSED')
  await app.resumeConnector(named)
  expect(await worker.states('one'), means.resumed).toEqual(['RUNNING', 'RUNNING'])
})

test('8.1 a removed connector is gone, and one that is not there is no error', async ({
  subject,
  topics,
  component,
}) => {
  const worker = new Worker(component('connect'), topics)
  await topics.create('rows')
  await worker.run('one', sink(worker, new Index(component('index'))))
  const app = await subject<typeof Lab>()
  const named = { connectUrl: worker.url, name: worker.name('one') }
  await app.removeConnector(named)
  expect((await worker.ask('GET', worker.path('one'))).status, means.removed).toBe(404)
  expect(await outcomeOf(app.removeConnector(named)), means.removedTwice).toBe('resolved')
})

test('8.1 gives an answer two seconds, and asks again where none comes', async ({
  subject,
  topics,
  component,
  httpWire,
}) => {
  const worker = new Worker(component('connect'), topics)
  const wire = await httpWire('connect')
  const app = await subject<typeof Lab>()
  const named = { connectUrl: wire.url, name: worker.name('one') }
  wire.fault({ action: { do: 'delay', ms: 1_800 } })
  expect((await app.connectorState(named)).state, means.slowAnswer).toBe('MISSING')
  expect(wire.trace.exchanges.length, means.slowAnswer).toBe(1)
  const silence = wire.fault({ action: { do: 'silence' } })
  expect((await app.connectorState(named)).state, means.silentOnce).toBe('MISSING')
  silence.release()
})

test('8.1 rejects within 10 s and names the worker when it does not answer', async ({ subject, httpWire }) => {
  await expectComponentMissed<typeof Lab>(
    { subject, httpWire },
    {
      component: 'connect',
      unavailable: '{"error_code":503,"message":"no leader"}',
      call: (app, connectUrl) => app.applyConnector({ connectUrl, name: 'one', config: {} }),
      about: means.missed,
    },
  )
})
