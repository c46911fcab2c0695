import type { Ctx } from '#harness/kata'
import type { DeserializationExceptionHandler } from '#harness/streams'
import { TOPIC } from './contract.ts'

/** Tells of each record of `clicks` that is no click, and lets it pass. What cannot be read elsewhere is a mistake of ours. */
export function rejecting(ctx: Ctx): DeserializationExceptionHandler {
  return {
    handleError({ topic, partition, offset }, _record, { message }) {
      if (topic !== ctx.name(TOPIC.clicks)) return { result: 'FAIL', deadLetterQueueRecords: [] }
      ctx.onReject({ topic, partition, offset: `${offset}`, reason: message })
      return { result: 'RESUME', deadLetterQueueRecords: [] }
    },
  }
}
