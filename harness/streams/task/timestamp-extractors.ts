import { messageOf } from '../../errors/index.ts'
import { illegalArgument } from '../failures.ts'
import type { TimestampExtractor } from '../topology/types.ts'

/** The record's own timestamp; a negative one stops the task. The default. */
export const FailOnInvalidTimestamp: TimestampExtractor = ({ timestamp, topic, partition, offset }) => {
  if (timestamp >= 0) return timestamp
  throw illegalArgument(
    {
      en: `a timestamp of at least 0 in ${topic}-${partition}@${offset}, or another timestamp extractor`,
      ru: `отметка времени не меньше 0 в ${topic}-${partition}@${offset} или другой timestamp extractor`,
    },
    timestamp,
  )
}

/** The record's own timestamp; a record with a negative one is dropped. */
export const LogAndSkipOnInvalidTimestamp: TimestampExtractor = ({ timestamp }) => timestamp

/** The record's own timestamp; in place of a negative one, the largest of its partition so far. */
export const UsePartitionTimeOnInvalidTimestamp: TimestampExtractor = ({ timestamp }, partitionTime) =>
  timestamp >= 0 ? timestamp : partitionTime

/** The clock's time when the record is taken. */
export const WallclockTimestampExtractor: TimestampExtractor = () => Date.now()

/** @throws STREAMS_ILLEGAL_ARGUMENT where the extractor threw */
export function extractTimestamp(
  extractor: TimestampExtractor,
  record: Parameters<TimestampExtractor>[0],
  partitionTime: number,
): number {
  try {
    return extractor(record, partitionTime)
  } catch (error) {
    const { topic, partition, offset } = record
    throw illegalArgument(
      {
        en: `the timestamp extractor gives a time for ${topic}-${partition}@${offset}`,
        ru: `timestamp extractor даёт время для ${topic}-${partition}@${offset}`,
      },
      messageOf(error),
    )
  }
}
