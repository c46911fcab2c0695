import { EventEmitter, once } from 'node:events'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { KafkaStreams, type Topology } from '#harness/streams'

export interface RunOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export interface Running {
  stop(): Promise<void>
}

interface Application {
  name: string
  topology: Topology
  topics: readonly string[]
}

export async function runApplication(
  ctx: Ctx,
  { name, topology, topics }: Application,
  { instance, sessionTimeoutMs }: RunOptions,
): Promise<Running> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  await admin.connect()
  const there = await admin.listTopics().finally(() => admin.disconnect())
  for (const topic of topics) if (!there.includes(ctx.name(topic))) throw new Error(`there is no ${ctx.name(topic)}`)
  const config = { ...ctx.streamsConfig, 'application.id': ctx.name(name), 'process.id': instance ?? 'one' }
  const streams = new KafkaStreams(topology, {
    ...config,
    'processing.guarantee': 'exactly_once_v2',
    'session.timeout.ms': sessionTimeoutMs ?? ctx.streamsConfig['session.timeout.ms'],
  })
  const states = new EventEmitter()
  streams.setStateListener((state) => states.emit(state === 'ERROR' ? 'error' : state, streams.error()))
  const running = once(states, 'RUNNING')
  running.catch(() => {})
  try {
    await streams.start()
    await running
  } catch (error) {
    await streams.close()
    throw error
  }
  states.on('error', (error: Error) => ctx.print(`${name}: ${error.message}`))
  return { stop: () => streams.close() }
}
