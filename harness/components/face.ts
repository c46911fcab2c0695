import type { Component } from './types.ts'

/** Where a component that listens at a port of 127.0.0.1 is reached, and how it is asked whether it is ready. */
export interface Face {
  readonly endpoints: Component['endpoints']
  /** Throws until it answers. */
  ready(signal: AbortSignal): Promise<void>
}
