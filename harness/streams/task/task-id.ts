import type { TaskId } from '../processors/types.ts'

/** `taskId(0, 1).toString()` is `0_1`, as on the JVM. */
export function taskId(subtopology: number, partition: number): TaskId {
  return { subtopology, partition, toString: () => `${subtopology}_${partition}` }
}
