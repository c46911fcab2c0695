/** What one process of this machine owns and others may use: calls by name through a Unix socket, one JSON object a line. */
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { guardedDirectory, socketFolder } from '../guardian/index.ts'
import { measuredSlowness } from '../patience/index.ts'
import { home } from '../places/index.ts'
import { type Answer, portable } from './wire.ts'

/** What can be called, by name. Each method checks its arguments: the graded code runs on this machine and finds the socket. */
export type Methods = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>

const request = z.object({ id: z.number().int(), method: z.string(), args: z.array(z.unknown()).max(4).default([]) })
type Request = z.output<typeof request>

/** A request is shorter. Whoever sends more without a line end is no client of ours. */
const LONGEST_LINE = 64_000

/**
 * Answers `connectTo(socket)` in other processes. Disposing ends that, not what is served. The socket goes with this process, however
 * that ends.
 */
export async function serve(methods: Methods): Promise<{ socket: string } & AsyncDisposable> {
  const runs = join(home, 'run')
  await mkdir(runs, { recursive: true })
  const directory = await guardedDirectory(socketFolder(runs), 'socket-')
  const clients = new Set<Socket>()
  const server = createServer((client) => {
    clients.add(client)
    client.on('error', () => {}).on('close', () => clients.delete(client))
    onLines(client, async (line) => {
      const asked = requestIn(line)
      const method = asked && Object.hasOwn(methods, asked.method) ? methods[asked.method] : undefined
      // Junk costs its sender the connection, and no other client anything.
      if (!asked || !method) return client.destroy()
      const told: Answer = { id: asked.id, slowness: measuredSlowness(), ...(await answer(method, asked.args)) }
      if (!client.destroyed) client.write(`${JSON.stringify(told)}\n`)
    })
  })
  const socket = join(directory.path, 'served.sock')
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

async function answer(method: Methods[string], args: unknown[]): Promise<Pick<Answer, 'value' | 'error'>> {
  try {
    return { value: await method(...args) }
  } catch (error) {
    return { error: portable(error) }
  }
}
