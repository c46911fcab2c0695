import type { OnProgress } from '../places/index.ts'
import type { Life } from '../processes/index.ts'

/** A real system that runs beside the broker. The same interface in front of a native process and of a service of docker-compose.yml. */
export interface Component extends Omit<Life, 'start'> {
  readonly mode: ComponentMode
  /** Addresses by what answers there: `{ http: 'http://127.0.0.1:23411' }`. Unchanged over restarts. */
  readonly endpoints: Readonly<Record<string, string>>
  /**
   * As `Life.start`, with settings in the component's own words until it is started again: those of postgresql.conf over PostgreSQL's own
   * defaults, or all properties of a Connect worker. Throws COMPONENT_REFUSED_SETTINGS, a verdict on the code that wrote them, where it does not answer with them.
   */
  start(settings?: Settings): Promise<void>
  /** Removes what stands there under names that begin so: connectors, slots, databases, roles, indices. Some keep what they have. */
  clear(beginning: string): Promise<void>
  /** The last lines that it logged, for failure messages. */
  logTail(): Promise<string>
}

export type ComponentMode = 'native' | 'compose'

export type Settings = Readonly<Record<string, string>>

export interface StartOptions {
  /** Told what is happening when a step takes longer than two seconds (download, first start). */
  onProgress?: OnProgress
  /** Of the broker that components of Kafka's own work on. */
  bootstrapServers?: readonly string[]
}
