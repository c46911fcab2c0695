import type { OnProgress } from '../places/index.ts'
import type { Life } from '../processes/index.ts'

/** A real system that runs beside the broker. The same interface in front of a native process and of a service of docker-compose.yml. */
export interface Component extends Life {
  readonly mode: ComponentMode
  /** Addresses by what answers there: `{ http: 'http://127.0.0.1:23411' }`. Unchanged over restarts. */
  readonly endpoints: Readonly<Record<string, string>>
  /** The last lines that it logged, for failure messages. */
  logTail(): Promise<string>
}

export type ComponentMode = 'native' | 'compose'

export interface StartOptions {
  /** Told what is happening when a step takes longer than two seconds (download, first start). */
  onProgress?: OnProgress
}
