import type { TaskChangelog } from '../task/types.ts'
import type { ActiveTask } from './active-task.ts'
import type { StreamsClient } from './client/client.ts'
import type { TopicPartition } from './client/topic-partition.ts'
import type { Settings } from './config.ts'

/** Told how far the stores of this instance's tasks are. Kafka Streams' `StateRestoreListener`. */
export interface RestoreListener {
  /** @param endOffset the offset after the last record */
  onRestoreStart?(partition: TopicPartition, store: string, startOffset: number, endOffset: number): void
  onBatchRestored?(partition: TopicPartition, store: string, batchEndOffset: number, restored: number): void
  onRestoreEnd?(partition: TopicPartition, store: string, totalRestored: number): void
}

/** Fills the task's stores from their changelogs. Rejects when the task is taken away meanwhile. */
export async function restoreTask(
  { task, restoring }: ActiveTask,
  client: StreamsClient,
  settings: Settings,
  listener: RestoreListener,
): Promise<void> {
  const restored = new Map<TaskChangelog, number>()
  await client.readToEnd(
    task.changelogs,
    {
      bounds: (changelog, start, end) => listener.onRestoreStart?.(partitionOf(changelog), changelog.store, start, end),
      records: (changelog, records) => {
        const last = records.at(-1)
        if (!last) return
        const keyed = records.filter((record): record is typeof record & { key: Uint8Array } => record.key !== null)
        task.restore(changelog.store, keyed)
        restored.set(changelog, (restored.get(changelog) ?? 0) + records.length)
        listener.onBatchRestored?.(partitionOf(changelog), changelog.store, last.offset, records.length)
      },
      done: (changelog) =>
        listener.onRestoreEnd?.(partitionOf(changelog), changelog.store, restored.get(changelog) ?? 0),
    },
    {
      purpose: 'restore',
      isolation: settings.isolation,
      maxWaitMs: settings.numbers['fetch.max.wait.ms'],
      maxBytes: settings.numbers['max.partition.fetch.bytes'],
      signal: restoring.signal,
    },
  )
}

const partitionOf = ({ topic, partition }: TaskChangelog): TopicPartition => ({ topic, partition })
