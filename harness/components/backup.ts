/** A second cluster beside the lane's: what is copied from one data center to another arrives there. */
import { Kafka, logLevel } from 'kafkajs'
import { startBroker } from '../broker/index.ts'
import type { Component, StartOptions } from './types.ts'

/** Endpoint: `kafka`, its bootstrap server. Its data outlive kill and stop. */
export async function startBackup({ onProgress }: StartOptions = {}): Promise<Component> {
  const broker = await startBroker({ mode: 'native', ...(onProgress ? { onProgress } : {}) })
  const { bootstrapServers, kill, stop, start, freeze, thaw, logTail } = broker
  return {
    mode: 'native',
    endpoints: { kafka: bootstrapServers.join(',') },
    kill,
    stop,
    start: () => start(),
    freeze,
    thaw,
    logTail,
    clear: (beginning) => clearCluster(bootstrapServers, (name) => name.includes(beginning)),
    [Symbol.asyncDispose]: () => broker[Symbol.asyncDispose](),
  }
}

/** MirrorMaker's own topics: a worker that finds those of another goes on where that one was. */
const ofMirrors = /^(mm2-[\w-]+\..+\.internal|(.+\.)?(heartbeats|checkpoints\.internal))$/

/** Removes those topics and groups without members that are meant, and what MirrorMaker left behind. */
export async function clearCluster(servers: readonly string[], isMeant: (name: string) => boolean): Promise<void> {
  const admin = new Kafka({ brokers: [...servers], logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  try {
    const { groups } = await admin.listGroups()
    const idle = groups.map(({ groupId }) => groupId).filter((group) => isMeant(group) || /^mirror-/.test(group))
    // One whose members are on their way out is forgotten by the cluster itself.
    if (idle.length > 0) await admin.deleteGroups(idle).catch(() => {})
    const topics = (await admin.listTopics()).filter((topic) => isMeant(topic) || ofMirrors.test(topic))
    if (topics.length > 0) await admin.deleteTopics({ topics })
  } finally {
    await admin.disconnect()
  }
}
