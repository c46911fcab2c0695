import { readFile } from 'node:fs/promises'
import { Kafka, logLevel } from 'kafkajs'
import { KataError, messageOf } from '../errors/index.ts'
import { notCapable } from './failures.ts'
import type { Broker, BrokerCapability, BrokerClientConfig, BrokerOptions } from './types.ts'

const ANSWER_DEADLINE_MS = 10_000
const CONNECTION_TIMEOUT_MS = 3000

const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const

/**
 * A cluster that somebody else runs. From the environment: `KAFKA_BROKERS` (host:port, …), `KAFKA_SASL_MECHANISM`
 * (plain, scram-sha-256, scram-sha-512), `KAFKA_SASL_USERNAME`, `KAFKA_SASL_PASSWORD`, `KAFKA_SSL` (true), `KAFKA_SSL_CA`
 * (path of a PEM file; implies TLS). Throws within ten seconds when it does not answer.
 */
export async function connectExternal(options: BrokerOptions, env: NodeJS.ProcessEnv = process.env): Promise<Broker> {
  if (options.config && Object.keys(options.config).length > 0) throw notCapable('external', 'configure')
  const bootstrapServers = brokersOf(env)
  const clientConfig = { ...(await sslOf(env)), ...saslOf(env) }
  await answers(bootstrapServers, structuredClone(clientConfig))
  const refuse = (capability: BrokerCapability) => async () => {
    throw notCapable('external', capability)
  }
  return {
    mode: 'external',
    bootstrapServers,
    capabilities: new Set(),
    // A copy for each: kafkajs writes functions into what it is given.
    get clientConfig() {
      return structuredClone(clientConfig)
    },
    kill: refuse('kill'),
    stop: refuse('restart'),
    start: refuse('restart'),
    freeze: refuse('freeze'),
    thaw: refuse('freeze'),
    logTail: async () => '',
    async [Symbol.asyncDispose]() {},
  }
}

function brokersOf(env: NodeJS.ProcessEnv): string[] {
  const value = env['KAFKA_BROKERS'] ?? ''
  const brokers = value
    .split(',')
    .map((broker) => broker.trim())
    .filter((broker) => broker !== '')
  const valid = brokers.every((broker) => {
    const port = /^(?:[\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(broker)?.[1]
    return port !== undefined && Number(port) > 0 && Number(port) < 65_536
  })
  if (valid && brokers.length > 0) return brokers
  throw wrongVariable('KAFKA_BROKERS', 'host:port,host:port', value)
}

async function sslOf(env: NodeJS.ProcessEnv): Promise<BrokerClientConfig> {
  const file = env['KAFKA_SSL_CA']
  if (file) {
    const ca = await readFile(file, 'utf8').catch((error) => {
      throw wrongVariable('KAFKA_SSL_CA', 'a PEM file', messageOf(error))
    })
    return { ssl: { ca } }
  }
  const value = env['KAFKA_SSL'] ?? 'false'
  if (value !== 'true' && value !== 'false') throw wrongVariable('KAFKA_SSL', 'true | false', value)
  return value === 'true' ? { ssl: true } : {}
}

function saslOf(env: NodeJS.ProcessEnv): BrokerClientConfig {
  const [username, password] = [env['KAFKA_SASL_USERNAME'], env['KAFKA_SASL_PASSWORD']]
  if (!username && !password && !env['KAFKA_SASL_MECHANISM']) return {}
  const name = (env['KAFKA_SASL_MECHANISM'] ?? 'plain').toLowerCase()
  const mechanism = MECHANISMS.find((candidate) => candidate === name)
  if (!mechanism) throw wrongVariable('KAFKA_SASL_MECHANISM', MECHANISMS.join(' | '), name)
  if (!username) throw wrongVariable('KAFKA_SASL_USERNAME', 'a user', '')
  if (!password) throw wrongVariable('KAFKA_SASL_PASSWORD', 'a password', '')
  return { sasl: { mechanism, username, password } }
}

function wrongVariable(name: string, shape: string, value: string): KataError {
  return new KataError({
    code: 'KAFKA_VARIABLE_WRONG',
    kind: 'usage',
    expected: `${name}=${shape}`,
    observed: value === '' ? { en: `${name} is not set`, ru: `${name} не задана` } : value,
    next: {
      en: `set ${name} for the cluster you were given, or use KAFKA=native`,
      ru: `задайте ${name} для выданного вам кластера или используйте KAFKA=native`,
    },
  })
}

/** Resolves when the cluster described itself to an authenticated client. */
async function answers(brokers: string[], config: BrokerClientConfig): Promise<void> {
  const admin = new Kafka({
    clientId: 'kata-doctor',
    brokers,
    ...config,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    authenticationTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: CONNECTION_TIMEOUT_MS,
    enforceRequestTimeout: true,
    retry: { retries: brokers.length, initialRetryTime: 100, maxRetryTime: 200 },
    logLevel: logLevel.NOTHING,
  }).admin()
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_DEADLINE_MS} ms`)), ANSWER_DEADLINE_MS)
  })
  try {
    await Promise.race([admin.connect().then(() => admin.describeCluster()), deadline])
  } catch (cause) {
    throw silent(brokers, cause)
  } finally {
    clearTimeout(timer)
    await admin.disconnect().catch(() => {})
  }
}

function silent(brokers: string[], cause: unknown): KataError {
  return new KataError({
    code: 'BROKER_NOT_ANSWERING',
    expected: { en: `a Kafka at ${brokers.join(', ')}`, ru: `Kafka на ${brokers.join(', ')}` },
    observed: messageOf(cause),
    next: {
      en: 'check KAFKA_BROKERS, KAFKA_SASL_*, KAFKA_SSL* and the network; without them use KAFKA=native',
      ru: 'проверьте KAFKA_BROKERS, KAFKA_SASL_*, KAFKA_SSL* и сеть; без своего кластера используйте KAFKA=native',
    },
    cause,
  })
}
