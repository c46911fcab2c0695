/** A Kafka of its own with the JMX exporter in it, as a java agent: whoever uses it writes the file with the exporter's rules. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kafka } from 'kafkajs'
import { ensureNativeKafka, prepareKafka } from '../broker/index.ts'
import type { Face } from './face.ts'
import { ensureJars } from './packages.ts'
import { startProgram } from './program.ts'
import type { Component, StartOptions } from './types.ts'

const about = 'JMX exporter 1.0.1'

/**
 * Endpoints: `kafka` (host:port for clients), `metrics` (host:port of the exporter), `rules` (path of its rules, which are read again when the file changes: none at
 * first), `agent` (path of the exporter's jar).
 */
export async function startJmx({ onProgress }: StartOptions = {}): Promise<Component> {
  const [kafka, folder] = await Promise.all([ensureNativeKafka(onProgress), ensureJars('jmx', about, onProgress)])
  const agent = join(folder, 'jmx_prometheus_javaagent-1.0.1.jar')
  return startProgram({
    name: 'jmx',
    ports: 3,
    async prepare(directory, [client = 0, controller = 0, metrics = 0]) {
      const rules = join(directory, 'rules.yml')
      if (!existsSync(rules)) await writeFile(rules, 'rules: []\n')
      const exporter = `-javaagent:${agent}=127.0.0.1:${metrics}:${rules}`
      const { endpoints, ready } = jmxAt(client, metrics)
      const spawn = await prepareKafka({ kafka, directory, ports: { client, controller }, flags: [exporter] })
      return { endpoints: { ...endpoints, rules, agent }, ready, spawn }
    },
  })
}

function jmxAt(client: number, metrics: number): Face {
  const endpoints = { kafka: `127.0.0.1:${client}`, metrics: `127.0.0.1:${metrics}` }
  return {
    endpoints,
    async ready(signal) {
      const response = await fetch(`http://${endpoints.metrics}/metrics`, { signal })
      if (!response.ok) throw new Error(`GET http://${endpoints.metrics}/metrics: ${response.status}`)
      const admin = new Kafka({ brokers: [endpoints.kafka], logLevel: 0, retry: { retries: 0 } }).admin()
      try {
        await admin.connect()
        await admin.describeCluster()
      } finally {
        await admin.disconnect()
      }
    },
  }
}
