import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { SocketClient } from './client.ts'

const PART = JSON.stringify('x'.repeat(16 * 1024))
/** More than any kernel is expected to take. */
const MOST = 64 * 1024 * 1024

/**
 * How many bytes the kernel of this machine takes for a client of 127.0.0.1 that does not read: a process that writes to it does not see them any more. What comes
 * on top waits in the process.
 */
export async function kernelBytes(): Promise<number> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  try {
    const connected = once(server, 'connection')
    using _client = await SocketClient.open(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      paused: true,
    })
    const [socket] = (await connected) as [WebSocket]
    let sent = 0
    // Until it has taken nothing more for a while.
    for (let stuck = 0; stuck < 20 && sent < MOST; stuck++) {
      if (socket.bufferedAmount > 0) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        continue
      }
      socket.send(PART)
      sent += PART.length
      stuck = 0
    }
    return sent - socket.bufferedAmount
  } finally {
    for (const client of server.clients) client.terminate()
    server.close()
  }
}
