/**
 * Kafka Streams for TypeScript, to be called by Kafka's tests: one line of JSON a message, over the standard streams (java/conformance/Peer.java).
 * Synchronous: a topology that calls a function of a test waits for it, and may be called again meanwhile.
 */
import { KataError } from '../../../errors/index.ts'
import { StreamsBuilder, Topology } from '../../index.ts'
import { configOf, Driver, thrownBy } from './driver.ts'
import { type Java, JavaThrown, List, number, text } from './java.ts'
import { structureOf } from './structure.ts'
import { Values } from './values.ts'
import { type Json, type JsonObject, receive, send } from './wire.ts'

const java: Java = {
  call: (what, id, ...args) => {
    send({ callback: what, on: id, with: args.map((it) => values.encode(it)) })
    return answer()
  },
}
const values = new Values(java)
const maker = 0

/** Serves calls until the answer to a call back comes. */
function answer(): unknown {
  for (;;) {
    const message = receive()
    if (message === undefined) process.exit(0)
    if ('value' in message) return values.decode(message['value'] ?? null)
    if ('thrown' in message) throw new JavaThrown(number(message['thrown']), text(message['message']))
    send(served(message))
  }
}

function served(message: JsonObject): JsonObject {
  try {
    return { value: values.encode(carriedOut(message)) }
  } catch (error) {
    return { error: told(error) }
  }
}

function carriedOut(message: JsonObject): unknown {
  const [method, on] = [text(message['call']), number(message['on'])]
  const args = (message['with'] as readonly Json[]).map((it) => values.decode(it))
  while (args.length > 0 && args.at(-1) === undefined) args.pop()
  if (on === maker) return made(method, args)
  const target = values.object(on)
  if (target instanceof Topology && method in ofTopology) return ofTopology[method]?.(target, String(args[0]))
  const member: unknown = Reflect.get(target, method)
  if (typeof member === 'function') return Reflect.apply(member, target, args)
  if (member !== undefined) return member
  throw Object.assign(new Error(`${target.constructor.name}.${method}`), { code: 'STREAMS_NOT_SUPPORTED' })
}

/** What Java asks of a topology by another name, or in another form. */
const ofTopology: Readonly<Record<string, (topology: Topology, applicationId: string) => unknown>> = {
  describe: (topology) => topology.describe().toString(),
  structure: structureOf,
  copartitionGroups: (topology, applicationId) =>
    new List(topology.plan(applicationId).whole.copartitionGroups.map((group) => new List(group))),
}

function made(what: string, args: readonly unknown[]): object {
  if (what === 'StreamsBuilder') return new StreamsBuilder()
  if (what === 'Topology') return new Topology()
  const [topology, config, startMs] = args as [Topology, JsonObject, number]
  return new Driver(
    topology,
    configOf(config, (it) => values.decode(it), java),
    text(config['applicationId']),
    startMs,
  )
}

function told(error: unknown): JsonObject {
  if (error instanceof JavaThrown) return { thrown: error.id }
  const cause = thrownBy(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'ERROR'
  const message = error instanceof KataError ? error.message : String(error instanceof Error ? error.stack : error)
  return { code, message, ...(cause ? { causedBy: cause.id } : {}) }
}

answer()
