import type { StreamRecord } from '../processors/record.ts'
import type { Headers, TaskId } from '../processors/types.ts'
import type { OutputRecord, RawRecord } from './types.ts'

/** Where an error happened. Source: KIP-1033. */
export interface ErrorHandlerContext {
  readonly topic: string | undefined
  readonly partition: number
  readonly offset: number
  readonly headers: Headers
  readonly processorNodeId: string
  readonly taskId: TaskId
  readonly timestamp: number
  readonly sourceRawKey: Uint8Array | null
  readonly sourceRawValue: Uint8Array | null
}

/** A record for a dead letter queue, made by the handler. Source: KIP-1034. */
export interface DeadLetterRecord {
  readonly topic: string
  readonly key: Uint8Array | null
  readonly value: Uint8Array | null
  readonly timestamp: number
  readonly headers: Headers
}

/** `FAIL` stops the task with the error; `RESUME` drops the record and goes on. */
export interface HandlerResponse<R extends string = 'RESUME' | 'FAIL'> {
  readonly result: R
  readonly deadLetterQueueRecords: readonly DeadLetterRecord[]
}

/** A handler is told `errors.dead.letter.queue.topic.name` once, before anything is processed. */
interface Configurable {
  configure?(options: { readonly deadLetterQueueTopic: string | undefined }): void
}

export interface DeserializationExceptionHandler extends Configurable {
  handleError(context: ErrorHandlerContext, record: RawRecord, error: Error): HandlerResponse
}

export interface ProcessingExceptionHandler extends Configurable {
  handleError(context: ErrorHandlerContext, record: StreamRecord | undefined, error: Error): HandlerResponse
}

export interface ProductionExceptionHandler extends Configurable {
  handleError(
    context: ErrorHandlerContext,
    record: OutputRecord,
    error: Error,
  ): HandlerResponse<'RESUME' | 'FAIL' | 'RETRY'>
  handleSerializationError?(
    context: ErrorHandlerContext,
    record: { readonly topic: string; readonly key: unknown; readonly value: unknown },
    error: Error,
    origin: 'KEY' | 'VALUE',
  ): HandlerResponse
}
