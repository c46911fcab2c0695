import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { KafkaStreams, type Topology } from '#harness/streams'

export interface ServiceOptions {
  instance?: string
  sessionTimeoutMs?: number
}

export async function assertTopics(ctx: Ctx, names: readonly string[]): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  const there = new Set(await admin.listTopics().finally(() => admin.disconnect()))
  for (const name of names) if (!there.has(ctx.name(name))) throw new Error(`there is no topic ${ctx.name(name)}`)
}

export async function startService(
  ctx: Ctx,
  applicationId: string,
  topology: Topology,
  topics: readonly string[],
  { instance = 'one', sessionTimeoutMs = ctx.streamsConfig['session.timeout.ms'] }: ServiceOptions,
): Promise<{ stop(): Promise<void> }> {
  await whenBrokerAnswers(ctx)
  await assertTopics(ctx, topics)
  const streams = new KafkaStreams(topology, {
    ...ctx.streamsConfig,
    'application.id': ctx.name(applicationId),
    'processing.guarantee': 'exactly_once_v2',
    'process.id': instance,
    'session.timeout.ms': sessionTimeoutMs,
  })
  const first = new Promise<void>((resolve, reject) => {
    streams.setStateListener((state) => {
      if (state === 'RUNNING') resolve()
      if (state === 'ERROR') reject(streams.error() ?? new Error('it stopped'))
    })
  })
  try {
    await Promise.all([streams.start(), first])
  } catch (error) {
    await streams.close()
    throw error
  }
  return { stop: () => streams.close() }
}

const decoder = new TextDecoder('utf-8', { fatal: true })
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes)
