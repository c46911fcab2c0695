import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { socketFolder } from '../guardian/index.ts'

/**
 * Runs `work` in one process at a time for each folder, or for each `what` of it. The lock is a listening socket: it goes with its owner,
 * SIGKILL included, and the processes that wait are told by their connection being closed.
 */
export async function exclusively<T>(folder: string, work: () => Promise<T>, what = ''): Promise<T> {
  const name = createHash('sha256').update(join(folder, what)).digest('hex').slice(0, 12)
  const address = join(socketFolder(folder), `lock-${name}.sock`)
  for (;;) {
    const waiting = new Set<Socket>()
    const server = await listen(address, waiting)
    if (!server) {
      await untilReleased(address)
      continue
    }
    try {
      return await work()
    } finally {
      server.close()
      for (const socket of waiting) socket.destroy()
    }
  }
}

async function listen(address: string, waiting: Set<Socket>): Promise<Server | undefined> {
  const server = createServer((socket) => {
    waiting.add(socket)
    socket.on('error', () => {}).on('close', () => waiting.delete(socket))
  })
  try {
    server.listen(address)
    await once(server, 'listening')
    return server
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined
    throw error
  }
}

async function untilReleased(address: string): Promise<void> {
  const socket = connect(address)
  try {
    await once(socket, 'connect')
    await once(socket.resume(), 'close')
  } catch (error) {
    // The owner was killed and left the file behind.
    if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') await rm(address, { force: true })
  }
}
