import { type Ctx, notImplemented } from '#harness/kata'

/**
 * Task 18.2. Creates the seven topics with 3 partitions each. Six of them keep their records as long as `RETENTION_MS` says and no longer (`retention.ms`); `error-patterns` is a table
 * (`cleanup.policy` is `compact`). A topic that is there already is no error and stays as it is; one with another number of partitions is an error that names the topic and both numbers.
 */
export async function createTopics(_ctx: Ctx): Promise<void> {
  return notImplemented('18.2')
}
