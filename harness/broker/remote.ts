import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { KataError, messageOf } from '../errors/index.ts'
import { guardedDirectory, socketFolder } from '../guardian/index.ts'
import { adopt, measuredSlowness, type Slowness } from '../patience/index.ts'
import type { Broker, BrokerCapability, BrokerClientConfig, BrokerMode } from './types.ts'

/** What can be asked of a broker through the socket: one JSON object a line, answered by id. */
const METHODS = ['kill', 'stop', 'start', 'freeze', 'thaw', 'logTail'] as const
type Method = (typeof METHODS)[number]

interface Description {
  mode: BrokerMode
  bootstrapServers: string[]
  capabilities: BrokerCapability[]
  clientConfig: BrokerClientConfig
}
const request = z.object({ id: z.number().int(), method: z.enum([...METHODS, 'describe']) })
type Request = z.output<typeof request>

/** A request is shorter. Whoever sends more without a line end is no client of ours. */
const LONGEST_LINE = 1_000

interface Answer {
  id: number
  /** As the owner has found it: a restart has measured it anew. */
  slowness: Slowness
  value?: unknown
  error?: ReturnType<typeof portable>
}

/**
 * Lets other processes of this machine use the broker through a Unix socket below `home`. Disposing ends that, not the
 * broker. The socket goes with this process, however that ends.
 */
export async function serveBroker(broker: Broker, home: string): Promise<{ socket: string } & AsyncDisposable> {
  const runs = join(home, 'run')
  await mkdir(runs, { recursive: true })
  const directory = await guardedDirectory(socketFolder(runs), 'socket-')
  const clients = new Set<Socket>()
  const server = createServer((client) => {
    clients.add(client)
    client.on('error', () => {}).on('close', () => clients.delete(client))
    onLines(client, async (line) => {
      const asked = requestIn(line)
      // The graded code runs on this machine and finds the socket: junk costs it the connection, and nobody else anything.
      if (!asked) return client.destroy()
      const answered = await answer(broker, asked.method)
      const told: Answer = { id: asked.id, slowness: measuredSlowness(), ...answered }
      if (!client.destroyed) client.write(`${JSON.stringify(told)}\n`)
    })
  })
  const socket = join(directory.path, 'broker.sock')
  server.listen(socket)
  await once(server, 'listening')
  return {
    socket,
    async [Symbol.asyncDispose]() {
      server.close()
      for (const client of clients) client.destroy()
      await directory[Symbol.asyncDispose]()
    },
  }
}

/** Calls back with each line. Ends the connection of a client whose line gets too long. */
function onLines(client: Socket, onLine: (line: string) => void): void {
  let rest = ''
  client.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (!client.destroyed) onLine(line)
    if (rest.length > LONGEST_LINE) client.destroy()
  })
}

function requestIn(line: string): Request | undefined {
  try {
    return request.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

async function answer(broker: Broker, method: Request['method']): Promise<Pick<Answer, 'value' | 'error'>> {
  try {
    return { value: method === 'describe' ? describe(broker) : await broker[method]() }
  } catch (error) {
    return { error: portable(error) }
  }
}

function describe({ mode, bootstrapServers, capabilities, clientConfig }: Broker): Description {
  return { mode, bootstrapServers: [...bootstrapServers], capabilities: [...capabilities], clientConfig }
}

function portable(error: unknown) {
  if (!(error instanceof KataError)) return { code: 'BROKER_FAILED', observed: messageOf(error) }
  const { code, kind, expected, observed, next, data } = error
  return { code, kind, expected, observed, next, data }
}

/**
 * A broker that another process of this machine owns. Disposing closes the connection; the broker lives on.
 * Throws `BROKER_OWNER_GONE` when there is no owner (any more), and the owner's own KataErrors.
 */
export async function connectBroker(address: string): Promise<Broker> {
  const connection = connect(address)
  const pending = new Map<number, (answer: Pick<Answer, 'value' | 'error'>) => void>()
  await once(connection, 'connect').catch((cause) => {
    throw ownerGone(address, cause)
  })
  connection.on('error', () => {})
  connection.on('close', () => {
    for (const settle of pending.values()) settle({ error: portable(ownerGone(address)) })
  })
  createInterface({ input: connection }).on('line', (line) => {
    const { id, slowness, ...rest } = JSON.parse(line) as Answer
    adopt(slowness)
    pending.get(id)?.(rest)
    pending.delete(id)
  })
  let last = 0
  const call = async (method: Request['method']): Promise<unknown> => {
    if (connection.destroyed) throw ownerGone(address)
    const id = ++last
    const answered = new Promise<Pick<Answer, 'value' | 'error'>>((resolve) => pending.set(id, resolve))
    connection.write(`${JSON.stringify({ id, method })}\n`)
    const { value, error } = await answered
    if (error) throw revived(error)
    return value
  }
  return remoteBroker((await call('describe')) as Description, call, connection)
}

function remoteBroker(
  { capabilities, clientConfig, ...facts }: Description,
  call: (method: Method) => Promise<unknown>,
  connection: Socket,
): Broker {
  const command = (method: Method) => async () => {
    await call(method)
  }
  return {
    ...facts,
    capabilities: new Set(capabilities),
    // A copy for each: kafkajs writes functions into what it is given.
    get clientConfig() {
      return structuredClone(clientConfig)
    },
    kill: command('kill'),
    stop: command('stop'),
    start: command('start'),
    freeze: command('freeze'),
    thaw: command('thaw'),
    logTail: async () => String(await call('logTail')),
    async [Symbol.asyncDispose]() {
      if (connection.destroyed) return
      connection.end()
      await once(connection, 'close')
    },
  }
}

function revived(error: NonNullable<Answer['error']>): KataError {
  const nothing = { en: 'the broker does as it is told', ru: 'брокер выполняет команду' }
  const report = { en: 'report this as a defect of the harness', ru: 'сообщите об этом как о дефекте стенда' }
  return new KataError({ expected: nothing, next: report, ...error })
}

function ownerGone(address: string, cause?: unknown): KataError {
  return new KataError({
    code: 'BROKER_OWNER_GONE',
    expected: { en: 'the process that owns the broker is running', ru: 'процесс, владеющий брокером, работает' },
    observed: { en: `nobody answers at ${address}`, ru: `на ${address} никто не отвечает` },
    next: {
      en: 'run the whole command again; specs do not run without the grader',
      ru: 'запустите команду целиком заново: без грейдера спеки не работают',
    },
    cause,
  })
}
