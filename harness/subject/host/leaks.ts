import type { ChildProcess } from 'node:child_process'
import { Server, Socket } from 'node:net'
import { patient } from '../../patience/index.ts'

/** What closes by itself after the student's last line (a socket's last packet, say) has this many ms for it. */
const graceMs = 1000
const stepMs = 10

/** What still keeps the process alive, in words: `socket to 127.0.0.1:9092`, `2 timers`. `own` is the host's channel. */
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
  return [...handles.flatMap((handle) => describeHandle(handle, own)), ...describeOthers()]
}

function describeHandle(handle: unknown, own: Socket): string[] {
  if (handle === own) return []
  if (handle instanceof Server) {
    const address = handle.address()
    return [`server on ${typeof address === 'object' ? `port ${address?.port}` : address}`]
  }
  if (handle instanceof Socket) {
    // msw's stand-ins for TLS sockets stay listed after they are destroyed: closed is closed.
    if (handle.destroyed || isStandard(handle)) return []
    return [`socket to ${handle.remoteAddress ?? 'a server'}:${handle.remotePort ?? '?'}`]
  }
  const { pid, spawnfile } = handle as Partial<ChildProcess>
  return pid === undefined ? [] : [`child process ${pid} (${spawnfile})`]
}

/** stdin, stdout and stderr, without opening them by asking for them. */
function isStandard(socket: Socket): boolean {
  const { fd } = socket as Socket & { fd?: number }
  return fd !== undefined && fd <= 2
}

/** Resources that have no handle to ask: counted by Node's name for them. */
const names: Readonly<Record<string, string>> = {
  Timeout: 'timer',
  MessagePort: 'worker thread',
  FSEventWrap: 'file watcher',
  UDPWrap: 'UDP socket',
}

function describeOthers(): string[] {
  const counts = new Map<string, number>()
  for (const type of process.getActiveResourcesInfo()) {
    const name = names[type]
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => (count === 1 ? name : `${count} ${name}s`))
}
