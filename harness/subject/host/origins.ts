/** Where the graded code made what it may leave open. The host keeps the place when the thing is made: later nobody can find it out. */
import { ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { Server, Socket } from 'node:net'
import { pathToFileURL } from 'node:url'

/** Deep enough to reach the student's line through kafkajs' own calls. */
const depth = 50
const places = new WeakMap<object, string>()

/** `producer.ts:12`, where the graded code had a part in making it. */
export const placeOf = (resource: object): string | undefined => places.get(resource)

/** A kafkajs client that was connected. */
export interface OpenClient {
  kind: 'admin' | 'consumer' | 'producer'
  place: string | undefined
}

const clients = new Set<OpenClient>()
const timers = new Set<WeakRef<NodeJS.Timeout>>()

/** Clients that were connected, or tried to, and were not disconnected since. */
export const openClients = (): readonly OpenClient[] => [...clients]

/** Timers that keep the process alive. */
export function openTimers(): NodeJS.Timeout[] {
  return [...timers].flatMap((ref) => {
    const timer = ref.deref()
    if (timer && isActive(timer)) return [timer]
    timers.delete(ref)
    return []
  })
}

/** `src`: the student's folder. Before its modules are loaded. */
export function noteOrigins(src: string): void {
  Error.stackTraceLimit = depth
  const own = new RegExp(`(?:${escaped(`${pathToFileURL(src).href}/`)}|${escaped(`${src}/`)})([^\\s:)]+:\\d+)`)
  const placeNow = () => own.exec(new Error().stack ?? '')?.[1]
  const note = (resource: object) => {
    const place = placeNow()
    if (place) places.set(resource, place)
  }
  noteMethod(Socket.prototype, 'connect', note)
  noteMethod(Server.prototype, 'listen', note)
  noteMethod(ChildProcess.prototype as unknown as Record<'spawn', (...args: unknown[]) => unknown>, 'spawn', note)
  noteTimers(note)
  noteClients(placeNow)
}

/** The object whose method is called was made here. */
function noteMethod<Name extends string>(
  prototype: Record<Name, (...args: never[]) => unknown> | object,
  name: Name,
  note: (resource: object) => void,
): void {
  const owner = prototype as Record<Name, (...args: unknown[]) => unknown>
  const original = owner[name]
  owner[name] = function (this: object, ...args: unknown[]) {
    note(this)
    return original.apply(this, args)
  }
}

function noteTimers(note: (resource: object) => void): void {
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const original = globalThis[name] as (...args: unknown[]) => NodeJS.Timeout
    const noted = (...args: unknown[]) => {
      const timer = original(...args)
      note(timer)
      timers.add(new WeakRef(timer))
      if (timers.size % 1000 === 0) openTimers()
      return timer
    }
    // What Node hangs on the function: its promisified form.
    Object.defineProperties(noted, Object.getOwnPropertyDescriptors(original))
    Reflect.set(globalThis, name, noted)
  }
}

function isActive(timer: NodeJS.Timeout): boolean {
  return !(timer as NodeJS.Timeout & { _destroyed?: boolean })._destroyed && timer.hasRef()
}

interface Client {
  connect(): Promise<void>
  disconnect(): Promise<void>
}

/** The classes of kafkajs, whoever makes the clients: `ctx.kafka` or the student's own `new Kafka`. */
function noteClients(placeNow: () => string | undefined): void {
  const { Kafka } = createRequire(import.meta.url)('kafkajs') as { Kafka: { prototype: object } }
  const prototype = Kafka.prototype as Record<OpenClient['kind'], (...args: unknown[]) => Client>
  for (const kind of ['admin', 'consumer', 'producer'] as const) {
    const original = prototype[kind]
    prototype[kind] = function (this: unknown, ...args: unknown[]) {
      const made = original.apply(this, args)
      const open = { kind, place: placeNow() }
      const { connect, disconnect } = made
      made.connect = () => {
        clients.add(open)
        return connect()
      }
      made.disconnect = async () => {
        await disconnect()
        clients.delete(open)
      }
      return made
    }
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
