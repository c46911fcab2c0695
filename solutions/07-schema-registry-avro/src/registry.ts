/** Task 7.1: the registry. */
import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'
import { ask, bodyOf, fromNow } from './http.ts'

export interface ComposeService {
  image: string
  ports: string[]
  environment: Record<string, string>
}

const inside = 8081

export function registryService({ port, brokers }: { port: number; brokers: string[] }): ComposeService {
  return {
    image: 'confluentinc/cp-schema-registry:7.9.1',
    ports: [`127.0.0.1:${port}:${inside}`],
    environment: {
      SCHEMA_REGISTRY_HOST_NAME: 'schema-registry',
      SCHEMA_REGISTRY_LISTENERS: `http://0.0.0.0:${inside}`,
      SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS: brokers.map((broker) => `PLAINTEXT://${broker}`).join(','),
    },
  }
}

/** TopicNameStrategy: the subject of a topic's values. */
export function subjectOf(ctx: Ctx): string {
  return `${ctx.name(TOPIC)}-value`
}

export async function setUpRegistry(ctx: Ctx, { registryUrl }: { registryUrl: string }): Promise<void> {
  const subject = subjectOf(ctx)
  const request = { method: 'PUT', body: { compatibility: 'FULL' } } as const
  const answer = await ask(`${registryUrl}/config/${encodeURIComponent(subject)}`, request, fromNow())
  bodyOf(answer, `the compatibility of ${subject}`)
}

/** Rejects within 10 s where none does. */
export async function whenRegistryAnswers(registryUrl: string): Promise<void> {
  await ask(`${registryUrl}/subjects`, {}, fromNow())
}
