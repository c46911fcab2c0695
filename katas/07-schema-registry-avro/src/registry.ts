/** Task 7.1: the registry. */
import { type Ctx, notImplemented } from '#harness/kata'

/** A service of docker-compose.yml: what stands below `services: schema-registry:`. */
export interface ComposeService {
  image: string
  ports: string[]
  environment: Record<string, string>
}

/**
 * How docker compose runs Confluent's Schema Registry: the image `confluentinc/cp-schema-registry` of one certain version, published at `port` of
 * this machine's 127.0.0.1 and at no other address. Inside its container it listens at all addresses. The environment names its properties as
 * that image wants them: `host.name`, `listeners`, and `kafkastore.bootstrap.servers` with each of the brokers as `PLAINTEXT://host:port`.
 */
export function registryService(_options: { port: number; brokers: string[] }): ComposeService {
  return notImplemented('7.1')
}

/**
 * Resolves when the registry has answered and the subject of the values of `user-events` has compatibility FULL. Other subjects keep theirs.
 * A registry may still be starting: it is asked again for at least 5 s. Rejects within 10 s with an error that names `registryUrl`
 * when it does not answer: nobody listens, whoever listens says nothing, or it answers with 429 or 5xx alone. An answer may take 2 s; where none is there
 * after 3 s, there is none.
 */
export async function setUpRegistry(_ctx: Ctx, _options: { registryUrl: string }): Promise<void> {
  notImplemented('7.1')
}
