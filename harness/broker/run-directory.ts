import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { propertiesText } from '../java/index.ts'
import { brokerProperties } from './profile.ts'

export interface NativePorts {
  client: number
  controller: number
}

export const NODE_ID = 1

/** `server.properties` of a single node that is broker and controller in one process (KRaft, KIP-500). */
export function nativeProperties(ports: NativePorts, config?: Readonly<Record<string, string>>): string {
  return propertiesText({
    ...brokerProperties(config),
    'process.roles': 'broker,controller',
    'node.id': String(NODE_ID),
    listeners: `CLIENT://127.0.0.1:${ports.client},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${ports.client}`,
    'listener.security.protocol.map': 'CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'CLIENT',
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.voters': `${NODE_ID}@127.0.0.1:${ports.controller}`,
    // Relative to the run directory: a path of the user's may hold the comma that separates directories here.
    'log.dirs': 'data',
  })
}

/** Makes `server.properties` and `data/`: the formatted template with a cluster id of its own. */
export async function prepareRunDirectory(directory: string, template: string, properties: string): Promise<void> {
  const data = join(directory, 'data')
  await mkdir(data, { recursive: true })
  const meta = await readFile(join(template, 'meta.properties'), 'utf8')
  const clusterId = randomBytes(16).toString('base64url')
  await Promise.all([
    writeFile(join(directory, 'server.properties'), properties),
    writeFile(join(data, 'meta.properties'), replaceInMeta(meta, { 'cluster.id': clusterId })),
    copyFile(join(template, 'bootstrap.checkpoint'), join(data, 'bootstrap.checkpoint')),
  ])
}

/** The text of a `meta.properties` with other values. */
export function replaceInMeta(meta: string, values: Readonly<Record<string, string>>): string {
  return meta.replace(/^([\w.]+)=.*$/gm, (line, name: string) => (name in values ? `${name}=${values[name]}` : line))
}
