import type { Text } from '../../text/index.ts'
import { RecordFailure, recordFailed, streamsError } from '../failures.ts'
import type { StreamRecord } from '../processors/record.ts'
import type { ErrorHandlerContext, HandlerResponse } from './exception-handlers.ts'
import {
  DefaultProductionExceptionHandler,
  LogAndFailExceptionHandler,
  LogAndFailProcessingExceptionHandler,
} from './standard-handlers.ts'
import type { OutputCollector, OutputRecord, RawRecord, TaskConfig, TaskCounters } from './types.ts'

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

const READ: Text = { en: 'a record that the serdes can read', ru: 'запись, которую могут прочитать serde' }
const WRITE: Text = { en: 'a record that the serdes can write', ru: 'запись, которую могут записать serde' }
const PROCESS: Text = {
  en: 'a record that the processors can handle',
  ru: 'запись, которую могут обработать процессоры',
}
const SEND: Text = { en: 'a record that the broker accepts', ru: 'запись, которую принимает брокер' }
const HANDLER: Text = { en: 'an exception handler that answers', ru: 'обработчик исключений, который отвечает' }

/** Asks the three exception handlers, sends what they want in the dead letter queue, and does what they say. */
export class ErrorHandling {
  private readonly collector: OutputCollector
  private readonly counters: TaskCounters
  private readonly deserialization
  private readonly processing
  private readonly production

  constructor(config: TaskConfig, collector: OutputCollector, counters: TaskCounters) {
    this.collector = collector
    this.counters = counters
    this.deserialization = config['deserialization.exception.handler'] ?? new LogAndFailExceptionHandler()
    this.processing = config['processing.exception.handler'] ?? new LogAndFailProcessingExceptionHandler()
    this.production = config['production.exception.handler'] ?? new DefaultProductionExceptionHandler()
    const options = { deadLetterQueueTopic: config['errors.dead.letter.queue.topic.name'] }
    for (const handler of [this.deserialization, this.processing, this.production]) handler.configure?.(options)
  }

  /** @throws STREAMS_RECORD_FAILED where the handler says FAIL */
  cannotRead(context: ErrorHandlerContext, record: RawRecord, thrown: unknown): void {
    const error = asError(thrown)
    const result = this.ask(context, () => this.deserialization.handleError(context, record, error))
    if (result === 'FAIL') throw failure(READ, context, error, 'deserialization.exception.handler')
    this.counters.dropped++
  }

  /** What a node below has failed at already passes through. @throws STREAMS_RECORD_FAILED */
  cannotProcess(context: ErrorHandlerContext, record: StreamRecord | undefined, thrown: unknown): void {
    if (thrown instanceof RecordFailure) throw thrown
    const error = asError(thrown)
    const result = this.ask(context, () => this.processing.handleError(context, record, error))
    if (result === 'FAIL') throw failure(PROCESS, context, error, 'processing.exception.handler')
    this.counters.dropped++
  }

  /** @throws STREAMS_SERIALIZATION where the handler says FAIL; as on the JVM, the node before then has its own handler asked */
  cannotWrite(
    context: ErrorHandlerContext,
    record: { readonly topic: string; readonly key: unknown; readonly value: unknown },
    thrown: unknown,
    origin: 'KEY' | 'VALUE',
  ): void {
    const error = asError(thrown)
    const { production } = this
    const fail: HandlerResponse = { result: 'FAIL', deadLetterQueueRecords: [] }
    const result = this.ask(
      context,
      () => production.handleSerializationError?.(context, record, error, origin) ?? fail,
    )
    if (result === 'RESUME') {
      this.counters.dropped++
      return
    }
    throw streamsError(
      'SERIALIZATION',
      {
        expected: WRITE,
        observed: `${record.topic}, ${origin}: ${error.message}`,
        next: {
          en: 'give the sink serdes that fit, or set production.exception.handler',
          ru: 'дайте стоку подходящие serde или задайте production.exception.handler',
        },
        cause: error,
      },
      { topic: record.topic, origin, node: context.processorNodeId },
    )
  }

  /** @throws STREAMS_RECORD_FAILED where the handler says FAIL */
  cannotSend(context: ErrorHandlerContext, record: OutputRecord, error: Error): 'RESUME' | 'RETRY' {
    const result = this.ask(context, () => this.production.handleError(context, record, error))
    if (result === 'FAIL') throw failure(SEND, context, error, 'production.exception.handler')
    if (result === 'RESUME') this.counters.dropped++
    return result
  }

  private ask<R extends string>(context: ErrorHandlerContext, handle: () => HandlerResponse<R>): R {
    let response: HandlerResponse<R>
    try {
      response = handle()
      // The compiler does not let that pass, JavaScript does.
      if (!response) throw new TypeError(`the handler gave ${response}`)
    } catch (thrown) {
      throw failure(HANDLER, context, thrown, '-')
    }
    for (const { topic, key, value, timestamp, headers } of response.deadLetterQueueRecords) {
      this.collector.send({ topic, partition: undefined, key, value, timestamp, headers })
    }
    return response.result
  }
}

function failure(what: Text, context: ErrorHandlerContext, cause: unknown, option: string): RecordFailure {
  const { topic, partition, offset, processorNodeId: node, taskId } = context
  return recordFailed(what, { taskId: String(taskId), node, topic, partition, offset }, cause, option)
}
