import type { ChildProcess } from 'node:child_process'
import { Server, Socket } from 'node:net'
import { patient } from '../../patience/index.ts'
import { openClients, openTimers, placeOf } from './origins.ts'

/** What closes by itself after the student's last line (a socket's last packet, say) has this many ms for it. */
const graceMs = 1000
const stepMs = 10

/**
 * What still keeps the process alive, in words, with the line of the graded code that made it where that is known:
 * `producer made in producer.ts:12`, `2 timers set in consumer.ts:31`, `socket to 127.0.0.1:9092`. `own` is the host's channel.
 */
export async function readLeaks(own: Socket): Promise<string[]> {
  const deadline = Date.now() + patient(graceMs)
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, stepMs))
    const leaks = openNow(own)
    if (leaks.length === 0 || Date.now() >= deadline) return leaks
  }
}

function openNow(own: Socket): string[] {
  const handles = (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles()
  const held = [...handles.flatMap((handle) => describeHandle(handle, own)), ...describeOthers()]
  if (held.length === 0) return []
  const clients = openClients().map(({ kind, place }) => ({ what: `kafkajs ${kind}, not disconnected,`, place }))
  // A client that is open has sockets and timers of its own: whoever closes it closes them.
  const all = clients.length > 0 ? [...clients, ...held.filter(({ clients }) => clients !== true)] : held
  return counted(all.map(({ what, place }) => (place ? `${what} made in ${place}` : what)))
}

interface Held {
  what: string
  place?: string | undefined
  /** Of a kind that clients have too. */
  clients?: boolean
}

function describeHandle(handle: unknown, own: Socket): Held[] {
  if (handle === own) return []
  if (handle instanceof Server) {
    const address = handle.address()
    return [
      { what: `server on ${typeof address === 'object' ? `port ${address?.port}` : address}`, place: placeOf(handle) },
    ]
  }
  if (handle instanceof Socket) {
    // msw's stand-ins for TLS sockets stay listed after they are destroyed: closed is closed.
    if (handle.destroyed || isStandard(handle)) return []
    const what = `socket to ${handle.remoteAddress ?? 'a server'}:${handle.remotePort ?? '?'}`
    return [{ what, place: placeOf(handle), clients: true }]
  }
  const { pid, spawnfile } = handle as Partial<ChildProcess>
  return pid === undefined ? [] : [{ what: `child process ${pid} (${spawnfile})`, place: placeOf(handle as object) }]
}

/** stdin, stdout and stderr, without opening them by asking for them. */
function isStandard(socket: Socket): boolean {
  const { fd } = socket as Socket & { fd?: number }
  return fd !== undefined && fd <= 2
}

/** Resources that have no handle to ask: counted by Node's name for them. */
const names: Readonly<Record<string, string>> = {
  MessagePort: 'worker thread',
  FSEventWrap: 'file watcher',
  UDPWrap: 'UDP socket',
}

function describeOthers(): Held[] {
  const active = process.getActiveResourcesInfo()
  const known = openTimers().map((timer) => ({ what: 'timer', place: placeOf(timer), clients: true }))
  const rest = active.filter((type) => type === 'Timeout').length - known.length
  // Timers that were not set through the global functions.
  const unknown = Array.from({ length: Math.max(0, rest) }, () => ({ what: 'timer', clients: true }))
  return [...known, ...unknown, ...active.flatMap((type) => (names[type] ? [{ what: names[type] }] : []))]
}

/** `timer`, `timer`, `server` → `2 × timer`, `server`. */
function counted(lines: readonly string[]): string[] {
  const counts = Map.groupBy(lines, (line) => line)
  return [...counts].map(([line, { length }]) => (length === 1 ? line : `${length} × ${line}`))
}
