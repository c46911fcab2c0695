import type { Life } from '../processes/index.ts'
import type { Text } from '../text/index.ts'

export type BrokerMode = 'native' | 'container' | 'external'

/** What a broker can be made to do. An external cluster can do none of it: tests that need more are reported as not run there. `scripts`: Kafka's own scripts run on this machine. */
export type BrokerCapability = 'kill' | 'restart' | 'freeze' | 'configure' | 'multiple' | 'scripts'

/** A running Kafka. The same interface in front of a native process, a container and an external cluster. */
export interface Broker extends Life {
  readonly mode: BrokerMode
  /** `host:port`, unchanged over restarts. */
  readonly bootstrapServers: readonly string[]
  readonly capabilities: ReadonlySet<BrokerCapability>
  /** Kafka client settings beyond the addresses (credentials of an external cluster). */
  readonly clientConfig: BrokerClientConfig
  /** The last lines the broker logged, for failure messages. */
  logTail(): Promise<string>
}

/** Plain values only: it crosses process boundaries. */
export interface BrokerClientConfig {
  ssl?: boolean | { ca?: string }
  sasl?: ({ mechanism: 'plain' } | { mechanism: 'scram-sha-256' } | { mechanism: 'scram-sha-512' }) & {
    username: string
    password: string
  }
}

export interface BrokerOptions {
  /** `auto`: container where a Docker engine answers, else native. Forced means forced: no falling back. Default: `KAFKA`, else `auto`. */
  mode?: BrokerMode | 'auto'
  /** Broker properties over the profile for tests. Not possible on an external cluster. */
  config?: Readonly<Record<string, string>>
  /** Where log directories and archives live. Default: `.kata/` of the repository. */
  home?: string
  /** Told what is happening when a step takes longer than two seconds (download, first start). */
  onProgress?: (step: Text) => void
}
