import { messageOf } from '../../errors/index.ts'
import type {
  DeadLetterRecord,
  DeserializationExceptionHandler,
  ErrorHandlerContext,
  HandlerResponse,
  ProcessingExceptionHandler,
  ProductionExceptionHandler,
} from './exception-handlers.ts'

function header(name: string, text: string): readonly [string, Uint8Array] {
  return [`__streams.errors.${name}`, Buffer.from(text, 'utf8')]
}

/**
 * The dead letter queue's record of an error: the source record's bytes and headers, and what went wrong. Source: KIP-1034.
 * @param topic undefined: there is no queue, and so no record
 */
export function deadLetterRecords(
  topic: string | undefined,
  key: Uint8Array | null,
  value: Uint8Array | null,
  context: ErrorHandlerContext,
  error: Error,
): DeadLetterRecord[] {
  if (topic === undefined) return []
  const headers = [
    ...context.headers,
    header('exception', error.name),
    header('message', messageOf(error)),
    header('stacktrace', error.stack ?? ''),
    header('topic', String(context.topic ?? null)),
    header('partition', String(context.partition)),
    header('offset', String(context.offset)),
  ]
  return [{ topic, key, value, timestamp: context.timestamp, headers }]
}

/** Tells of errors that a handler lets pass. The default prints a line to standard error. */
export type ErrorLog = (line: string) => void

const toStandardError: ErrorLog = (line) => process.stderr.write(`${line}\n`)

abstract class StandardHandler<R extends 'RESUME' | 'FAIL'> {
  private deadLetterQueueTopic: string | undefined
  private readonly result: R
  private readonly log: ErrorLog

  constructor(result: R, log: ErrorLog = toStandardError) {
    this.result = result
    this.log = log
  }

  configure({ deadLetterQueueTopic }: { readonly deadLetterQueueTopic: string | undefined }): void {
    this.deadLetterQueueTopic = deadLetterQueueTopic
  }

  protected respond(what: string, context: ErrorHandlerContext, error: Error): HandlerResponse<R> {
    const place = `topic=${context.topic} partition=${context.partition} offset=${context.offset}`
    this.log(`${what}: ${place} node=${context.processorNodeId} task=${context.taskId}: ${messageOf(error)}`)
    const { sourceRawKey, sourceRawValue } = context
    const records = deadLetterRecords(this.deadLetterQueueTopic, sourceRawKey, sourceRawValue, context, error)
    return { result: this.result, deadLetterQueueRecords: records }
  }
}

abstract class DeserializationHandler
  extends StandardHandler<'RESUME' | 'FAIL'>
  implements DeserializationExceptionHandler
{
  handleError(context: ErrorHandlerContext, _record: unknown, error: Error): HandlerResponse {
    return this.respond('Exception caught during deserialization', context, error)
  }
}

/** Drops what a serde cannot read, and goes on. */
export class LogAndContinueExceptionHandler extends DeserializationHandler {
  constructor(log?: ErrorLog) {
    super('RESUME', log)
  }
}

/** Stops at what a serde cannot read. The default. */
export class LogAndFailExceptionHandler extends DeserializationHandler {
  constructor(log?: ErrorLog) {
    super('FAIL', log)
  }
}

abstract class ProcessingHandler extends StandardHandler<'RESUME' | 'FAIL'> implements ProcessingExceptionHandler {
  handleError(context: ErrorHandlerContext, _record: unknown, error: Error): HandlerResponse {
    return this.respond('Exception caught during message processing', context, error)
  }
}

/** Drops the record that a processor threw at, and goes on. */
export class LogAndContinueProcessingExceptionHandler extends ProcessingHandler {
  constructor(log?: ErrorLog) {
    super('RESUME', log)
  }
}

/** Stops at the record that a processor threw at. The default. */
export class LogAndFailProcessingExceptionHandler extends ProcessingHandler {
  constructor(log?: ErrorLog) {
    super('FAIL', log)
  }
}

function isRetriable(error: Error): boolean {
  return ('retriable' in error && error.retriable === true) || ('canRetry' in error && error.canRetry === true)
}

/** Tries again where the client says that this may help, and stops otherwise. The default. */
export class DefaultProductionExceptionHandler extends StandardHandler<'FAIL'> implements ProductionExceptionHandler {
  constructor(log?: ErrorLog) {
    super('FAIL', log)
  }

  handleError(context: ErrorHandlerContext, _record: unknown, error: Error): HandlerResponse<'FAIL' | 'RETRY'> {
    if (isRetriable(error)) return { result: 'RETRY', deadLetterQueueRecords: [] }
    return this.respond('Exception caught during production', context, error)
  }

  handleSerializationError(context: ErrorHandlerContext, _record: unknown, error: Error): HandlerResponse {
    return this.respond('Exception caught during serialization', context, error)
  }
}
