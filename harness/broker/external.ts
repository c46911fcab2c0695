import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { type Admin, Kafka, logLevel } from 'kafkajs'
import { KataError, messageOf } from '../errors/index.ts'
import { afterPatience } from '../patience/index.ts'
import { say, type Text } from '../text/index.ts'
import { addressesFor } from '../topics/index.ts'
import { notCapable } from './failures.ts'
import type { Broker, BrokerCapability, BrokerClientConfig, BrokerOptions } from './types.ts'

const ANSWER_DEADLINE_MS = 10_000
const CONNECTION_TIMEOUT_MS = 3000

const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const

/**
 * A cluster that an instructor or a company runs. From the environment: `KAFKA_BROKERS` (host:port, …), `KAFKA_SASL_MECHANISM`
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
  throw wrongVariable('KAFKA_BROKERS', { en: 'host:port,host:port', ru: 'хост:порт,хост:порт' }, value)
}

async function sslOf(env: NodeJS.ProcessEnv): Promise<BrokerClientConfig> {
  const file = env['KAFKA_SSL_CA']
  if (file) {
    const ca = await readFile(file, 'utf8').catch((error) => {
      throw wrongVariable('KAFKA_SSL_CA', { en: 'a PEM file', ru: 'PEM-файл' }, messageOf(error))
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
  if (!username) throw wrongVariable('KAFKA_SASL_USERNAME', { en: 'a user', ru: 'имя пользователя' }, '')
  if (!password) throw wrongVariable('KAFKA_SASL_PASSWORD', { en: 'a password', ru: 'пароль' }, '')
  return { sasl: { mechanism, username, password } }
}

function wrongVariable(name: string, shape: Text | string, value: string): KataError {
  return new KataError({
    code: 'KAFKA_VARIABLE_WRONG',
    kind: 'usage',
    expected: `${name}=${say(shape)}`,
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
    ...addressesFor(brokers),
    ...config,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    authenticationTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: CONNECTION_TIMEOUT_MS,
    enforceRequestTimeout: true,
    retry: { retries: brokers.length, initialRetryTime: 100, maxRetryTime: 200 },
    logLevel: logLevel.NOTHING,
  }).admin()
  const late = Promise.withResolvers<never>()
  using _ = afterPatience(ANSWER_DEADLINE_MS, (ms) =>
    late.reject(new Error(say({ en: `no answer within ${ms} ms`, ru: `нет ответа за ${ms} мс` }))),
  )
  try {
    await Promise.race([described(admin, brokers), late.promise])
  } catch (cause) {
    const advertised = foreignAddress(cause, brokers)
    if (cause instanceof KataError) throw cause
    throw advertised ? unreachable(brokers, advertised, cause) : silent(brokers, cause)
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

/** A client goes on at the addresses that the cluster names, not at those that it was given. */
async function described(admin: Admin, brokers: readonly string[]): Promise<void> {
  await admin.connect()
  const { brokers: nodes } = await admin.describeCluster()
  for (const { host, port } of nodes)
    await reach(host, port).catch((cause) => Promise.reject(unreachable(brokers, `${host}:${port}`, cause)))
}

/** The address that could not be reached, if it is not one of `brokers`: then the cluster has named it as the address of a node. */
function foreignAddress(error: unknown, brokers: readonly string[]): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const address: unknown = Reflect.get(cause, 'broker')
    if (typeof address === 'string')
      return brokers.includes(address) || address.startsWith('ipv6-') ? undefined : address
  }
  return undefined
}

async function reach(host: string, port: number): Promise<void> {
  const socket = connect({ host, port, timeout: CONNECTION_TIMEOUT_MS })
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
      socket.once('timeout', () =>
        reject(
          new Error(
            say({
              en: `no connection within ${CONNECTION_TIMEOUT_MS} ms`,
              ru: `нет соединения за ${CONNECTION_TIMEOUT_MS} мс`,
            }),
          ),
        ),
      )
    })
  } finally {
    socket.destroy()
  }
}

function unreachable(brokers: readonly string[], advertised: string, cause: unknown): KataError {
  const list = brokers.join(', ')
  return new KataError({
    code: 'BROKER_ADVERTISES_UNREACHABLE',
    expected: {
      en: `every broker of the cluster at ${list} names an address that this machine reaches`,
      ru: `каждый брокер кластера на ${list} называет адрес, доступный с этой машины`,
    },
    observed: {
      en: `a broker answers, and says that clients reach it at ${advertised}: ${messageOf(cause)}`,
      ru: `брокер отвечает и сообщает, что клиентам он доступен на ${advertised}: ${messageOf(cause)}`,
    },
    next: {
      en: 'set advertised.listeners of that broker to an address that is reached from here (a container advertises its own name unless it is told otherwise)',
      ru: 'задайте в advertised.listeners этого брокера адрес, доступный отсюда (контейнер по умолчанию сообщает собственное имя)',
    },
    cause,
  })
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
