import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import {
  type DeserializationExceptionHandler,
  type ErrorHandlerContext,
  type HandlerResponse,
  KafkaStreams,
} from '#harness/streams'
import { APPLICATION, TOPIC } from './contract.ts'
import { type CountingOptions, clicksPerCategory } from './topology.ts'

export interface ClickCountsOptions extends CountingOptions {
  instance?: string
  sessionTimeoutMs?: number
}

/** Goes on after what a serde could not read. */
class Reporter implements DeserializationExceptionHandler {
  readonly #ctx: Ctx

  constructor(ctx: Ctx) {
    this.#ctx = ctx
  }

  handleError({ topic, partition, offset }: ErrorHandlerContext, _: unknown, error: Error): HandlerResponse {
    this.#ctx.onReject({ topic: topic ?? '', partition, offset: `${offset}`, reason: error.message })
    return { result: 'RESUME', deadLetterQueueRecords: [] }
  }
}

export class ClickCounts {
  readonly #streams: KafkaStreams

  constructor(ctx: Ctx, options: ClickCountsOptions) {
    this.#streams = new KafkaStreams(clicksPerCategory(ctx, options), {
      ...ctx.streamsConfig,
      'application.id': ctx.name(APPLICATION),
      'process.id': options.instance ?? 'one',
      'processing.guarantee': 'exactly_once_v2',
      'session.timeout.ms': options.sessionTimeoutMs ?? ctx.streamsConfig['session.timeout.ms'],
      'deserialization.exception.handler': new Reporter(ctx),
    })
  }

  async start(): Promise<void> {
    const settled = new Promise<void>((resolve) => {
      this.#streams.setStateListener((state) => {
        if (state === 'RUNNING' || state === 'ERROR') resolve()
      })
    })
    await this.#streams.start()
    await settled
    const error = this.#streams.error()
    if (error) throw error
  }

  async stop(): Promise<void> {
    await this.#streams.close()
  }
}

export async function startClickCounts(ctx: Ctx, options: ClickCountsOptions = {}): Promise<ClickCounts> {
  await whenBrokerAnswers(ctx)
  for (const topic of Object.values(TOPIC)) await mustExist(ctx, topic)
  const counts = new ClickCounts(ctx, options)
  try {
    await counts.start()
    return counts
  } catch (error) {
    await counts.stop()
    throw error
  }
}

async function mustExist(ctx: Ctx, topic: string): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  const there = await admin.listTopics().finally(() => admin.disconnect())
  if (!there.includes(ctx.name(topic))) throw new Error(`there is no topic ${ctx.name(topic)}`)
}
