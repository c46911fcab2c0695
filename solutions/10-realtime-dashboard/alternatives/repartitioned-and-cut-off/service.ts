import { type Ctx, partitionCount, whenBrokerAnswers } from '#harness/kata'
import { KafkaStreams } from '#harness/streams'
import { APPLICATION, TOPIC } from './contract.ts'
import { type AnalyticsOptions, analytics } from './topology.ts'

export interface ServiceOptions extends AnalyticsOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export interface Service {
  stop(): Promise<void>
}

export async function startAnalytics(ctx: Ctx, options: ServiceOptions = {}): Promise<Service> {
  await whenBrokerAnswers(ctx)
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = new Set(await admin.listTopics())
    for (const topic of Object.values(TOPIC).map((it) => ctx.name(it))) {
      if (!there.has(topic)) throw new Error(`there is no topic ${topic}`)
      await partitionCount(admin, topic)
    }
  } finally {
    await admin.disconnect()
  }
  const streams = new KafkaStreams(analytics(ctx, options), {
    ...ctx.streamsConfig,
    'session.timeout.ms': options.sessionTimeoutMs ?? ctx.streamsConfig['session.timeout.ms'],
    'application.id': ctx.name(APPLICATION),
    'process.id': options.instance ?? 'one',
    'processing.guarantee': 'exactly_once_v2',
  })
  const state = new Promise<void>((resolve, reject) => {
    streams.setStateListener((now) => {
      if (now === 'RUNNING') resolve()
      else if (now === 'ERROR') reject(streams.error() ?? new Error('the analytics failed'))
    })
  })
  state.catch((error: Error) => ctx.print(error.message))
  await Promise.all([streams.start(), state]).catch(async (error: unknown) => {
    await streams.close()
    throw error
  })
  return { stop: () => streams.close() }
}
