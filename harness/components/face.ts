import type { Component } from './types.ts'

/** Where a component that listens at a port of 127.0.0.1 is reached, and what it is asked. */
export interface Face {
  readonly endpoints: Component['endpoints']
  /** Throws until it answers. */
  ready(signal: AbortSignal): Promise<void>
  /** As `Component.clear`. Absent: what tests make there does no harm to others. */
  clear?(beginning: string): Promise<void>
}
