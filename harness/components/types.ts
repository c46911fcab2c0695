import type { OnProgress } from '../places/index.ts'

/** A real system that runs beside the broker. The same interface in front of a native process and of a service of docker-compose.yml. */
export interface Component extends AsyncDisposable {
  readonly mode: ComponentMode
  /** Addresses by what answers there: `{ http: 'http://127.0.0.1:23411' }`. Unchanged over restarts. */
  readonly endpoints: Readonly<Record<string, string>>
  /** SIGKILL: nothing is flushed. Resolves when the process is gone. */
  kill(): Promise<void>
  /** Orderly shutdown. Resolves when the process is gone. */
  stop(): Promise<void>
  /** Starts a killed or stopped component at the same addresses with the same data. Resolves when it answers. */
  start(): Promise<void>
  /** SIGSTOP: connections stay open and nothing answers. */
  freeze(): Promise<void>
  thaw(): Promise<void>
  /** The last lines that it logged, for failure messages. */
  logTail(): Promise<string>
}

export type ComponentMode = 'native' | 'compose'

export interface StartOptions {
  /** Told what is happening when a step takes longer than two seconds (download, first start). */
  onProgress?: OnProgress
}
