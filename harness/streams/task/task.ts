import type { Task, TaskOptions } from './types.ts'

/** @throws STREAMS_SERDE_MISSING where a source, sink or store has no serde and no default is configured. */
export function createTask(_options: TaskOptions): Task {
  throw new Error('not here yet')
}
