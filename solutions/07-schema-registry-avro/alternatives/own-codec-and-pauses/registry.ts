import type { Ctx } from '#harness/kata'
import { Client, patienceMs } from './client.ts'
import { TOPIC } from './contract.ts'

export interface ComposeService {
  image: string
  ports: string[]
  environment: Record<string, string>
}

export function registryService(options: { port: number; brokers: string[] }): ComposeService {
  const properties = {
    'host.name': 'registry',
    listeners: `http://0.0.0.0:${options.port}`,
    'kafkastore.bootstrap.servers': `PLAINTEXT://${options.brokers.join(',PLAINTEXT://')}`,
  }
  const named = Object.entries(properties).map(
    ([name, value]) => [`SCHEMA_REGISTRY_${name.toUpperCase().replaceAll('.', '_')}`, value] as const,
  )
  return {
    image: 'confluentinc/cp-schema-registry:8.0.0',
    ports: [`127.0.0.1:${options.port}:${options.port}`],
    environment: Object.fromEntries(named),
  }
}

export const valuesOf = (ctx: Ctx): string => `${ctx.name(TOPIC)}-value`

export async function setUpRegistry(ctx: Ctx, options: { registryUrl: string }): Promise<void> {
  const client = new Client(options.registryUrl, patienceMs)
  await client.patiently('GET', '/subjects')
  await client.patiently('PUT', `/config/${valuesOf(ctx)}`, { compatibility: 'FULL' })
}
