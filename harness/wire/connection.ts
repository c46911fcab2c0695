/** One client's connection and the one behind it to a broker. */
import type { Socket } from 'node:net'
import { type Direction, FrameSplitter, type RequestHeader } from '../protocol/index.ts'
import { answerTo } from './answer.ts'
import type { Fault, Faults, Outcome } from './faults.ts'
import { FrameQueue } from './frame-queue.ts'
import { notDelivered } from './marks.ts'
import type { MessageFacts, TracedMessage } from './message.ts'
import { hasResponse, headerOf } from './request-header.ts'

/** What a connection needs to know of the wire that it belongs to. */
export interface ConnectionContext {
  readonly endpoint: string
  readonly node: number
  readonly connection: number
  readonly faults: Faults
  record(facts: Omit<MessageFacts, 'seq' | 'at'>, frame: Buffer, request?: TracedMessage): TracedMessage
  /** The response as the client is to see it, with the wire's addresses. */
  outgoing(response: TracedMessage, frame: Buffer): Buffer | Promise<Buffer>
  dueAt(direction: Direction, bytes: number): number
}

interface Awaited {
  readonly request: TracedMessage
  /** The answer that was made here in place of the broker's. */
  readonly answer?: { readonly frame: Buffer; readonly mark: string | undefined }
}

export class Connection {
  readonly #client: Socket
  readonly #broker: Socket
  readonly #context: ConnectionContext
  readonly #requests: FrameQueue
  readonly #responses: FrameQueue
  /** Requests whose responses are to come, in order: a broker answers in the order of the requests. */
  readonly #awaited: Awaited[] = []
  #state: 'open' | 'silent' | 'cut' = 'open'

  constructor(client: Socket, broker: Socket, context: ConnectionContext) {
    this.#client = client
    this.#broker = broker
    this.#context = context
    this.#requests = this.#queue('request', client)
    this.#responses = this.#queue('response', broker)
    this.#pump(client, broker, this.#requests)
    this.#pump(broker, client, this.#responses)
    client.once('close', () => this.#requests.whenDrained(() => this.#broker.end()))
    client.once('end', () => this.#requests.whenDrained(() => this.#broker.end()))
    broker.once('close', () => this.#responses.whenDrained(() => this.#brokerGone()))
    client.resume()
  }

  /** Cuts it now. What has already been passed on arrives; the broker's late responses are still noted. */
  cut(): void {
    this.#state = 'cut'
    this.#client.destroySoon()
    this.#broker.end()
  }

  destroy(): void {
    this.#state = 'cut'
    this.#client.destroy()
    this.#broker.destroy()
  }

  #brokerGone(): void {
    // a silenced client is to notice nothing until the fault is released
    if (this.#state !== 'silent') this.#client.destroySoon()
  }

  #queue(direction: Direction, source: Socket): FrameQueue {
    return new FrameQueue({
      handle: (frame) => (direction === 'request' ? this.#request(frame) : this.#response(frame)),
      dueAt: (bytes) => this.#context.dueAt(direction, bytes),
      pause: () => source.pause(),
      resume: () => source.resume(),
    })
  }

  #pump(from: Socket, to: Socket, queue: FrameQueue): void {
    const splitter = new FrameSplitter()
    let opaque = false
    // what neither side takes any more must not keep the other side's end from being seen
    to.once('close', () => from.resume())
    from.on('data', (chunk: Buffer) => {
      if (opaque) return this.#send(to, chunk)
      to.cork()
      for (const frame of splitter.push(chunk)) queue.push(frame)
      const foreign = splitter.foreign
      if (foreign) {
        opaque = true
        this.#send(to, foreign)
      }
      to.uncork()
      if (to.writableNeedDrain && to.writable) {
        from.pause()
        to.once('drain', () => queue.full || from.resume())
      }
    })
  }

  #send(to: Socket, bytes: Buffer): boolean {
    if (this.#state !== 'open' || !to.writable) return false
    to.write(bytes)
    return true
  }

  #request(frame: Buffer): Promise<void> | undefined {
    const header = headerOf(frame)
    if (!header) {
      this.#send(this.#broker, frame)
      return undefined
    }
    const { apiKey, apiVersion, correlationId, clientId } = header
    const message = this.#record({ direction: 'request', apiKey, apiVersion, correlationId, clientId }, frame)
    if (this.#swallows(message)) return undefined
    const outcome = this.#context.faults.meet(message)
    if (outcome) return outcome.then((known) => this.#finishRequest(message, header, frame, known))
    this.#deliverRequest(message, header, frame)
    return undefined
  }

  #finishRequest(message: TracedMessage, header: RequestHeader, frame: Buffer, outcome: Outcome): void {
    if (this.#swallows(message)) return
    if (outcome.do === 'silence') this.#silence(outcome.fault)
    else if (outcome.do === 'answer') this.#answer(message, header, frame, outcome.errorCode)
    else if (outcome.do === 'pass' || (outcome.do === 'cut' && outcome.when === 'after')) {
      this.#deliverRequest(message, header, frame)
    }
    if (outcome.do === 'cut') this.cut()
  }

  #answer(message: TracedMessage, header: RequestHeader, frame: Buffer, errorCode: number): void {
    if (!hasResponse(header, frame)) return
    const answer = answerTo(message, errorCode)
    if (!answer) {
      this.#deliverRequest(message, header, frame)
      return
    }
    this.#awaited.push({ request: message, answer: { frame: answer, mark: message.fault } })
    if (this.#responses.idle) this.#sendAnswers()
  }

  #deliverRequest(message: TracedMessage, header: RequestHeader, frame: Buffer): void {
    if (hasResponse(header, frame)) this.#awaited.push({ request: message })
    if (!this.#send(this.#broker, frame)) mark(message, notDelivered())
  }

  #response(frame: Buffer): Promise<void> | undefined {
    const awaited = this.#takeAwaited(frame)
    if (!awaited) {
      this.#send(this.#client, frame)
      this.#sendAnswers()
      return undefined
    }
    const { request } = awaited
    const { apiKey, apiVersion, correlationId, clientId } = request
    const message = this.#record({ direction: 'response', apiKey, apiVersion, correlationId, clientId }, frame, request)
    if (this.#swallows(message)) return undefined
    const outcome = this.#context.faults.meet(message)
    if (outcome) return outcome.then((known) => this.#finishResponse(message, request, frame, known))
    return this.#deliverResponse(message, frame)
  }

  async #finishResponse(
    message: TracedMessage,
    request: TracedMessage,
    frame: Buffer,
    outcome: Outcome,
  ): Promise<void> {
    if (this.#swallows(message)) return
    if (outcome.do === 'silence') return this.#silence(outcome.fault)
    if (outcome.do === 'drop') return this.#sendAnswers()
    if (outcome.do === 'cut' && outcome.when === 'before') return this.cut()
    const answer = outcome.do === 'answer' ? answerTo(request, outcome.errorCode) : undefined
    await this.#deliverResponse(message, answer ?? frame, answer !== undefined)
    if (outcome.do === 'cut') this.cut()
  }

  #deliverResponse(message: TracedMessage, frame: Buffer, final = false): Promise<void> | undefined {
    const outgoing = final ? frame : this.#context.outgoing(message, frame)
    const deliver = (bytes: Buffer) => {
      if (!this.#send(this.#client, bytes)) mark(message, notDelivered())
      this.#sendAnswers()
    }
    if (outgoing instanceof Promise) return outgoing.then(deliver)
    deliver(outgoing)
    return undefined
  }

  /** Answers made here go out when all responses before them have. */
  #sendAnswers(): void {
    for (let next = this.#awaited[0]; next?.answer; next = this.#awaited[0]) {
      this.#awaited.shift()
      const { apiKey, apiVersion, correlationId, clientId } = next.request
      const facts = { direction: 'response', apiKey, apiVersion, correlationId, clientId } as const
      const message = this.#record(facts, next.answer.frame, next.request)
      mark(message, next.answer.mark)
      if (!this.#send(this.#client, next.answer.frame)) mark(message, notDelivered())
    }
  }

  #takeAwaited(frame: Buffer): Awaited | undefined {
    const correlationId = frame.length >= 8 ? frame.readInt32BE(4) : undefined
    const index = this.#awaited.findIndex((one) => !one.answer && one.request.correlationId === correlationId)
    return index < 0 ? undefined : this.#awaited.splice(index, 1)[0]
  }

  #record(
    facts: Omit<MessageFacts, 'seq' | 'at' | 'endpoint' | 'node' | 'connection'>,
    frame: Buffer,
    request?: TracedMessage,
  ): TracedMessage {
    const { endpoint, node, connection } = this.#context
    return this.#context.record({ ...facts, endpoint, node, connection }, frame, request)
  }

  /** True where nothing passes any more: the message is noted and that is all. */
  #swallows(message: TracedMessage): boolean {
    if (this.#state === 'open') return false
    mark(message, notDelivered())
    return true
  }

  #silence(fault: Fault): void {
    this.#state = 'silent'
    fault.onRelease(() => this.cut())
  }
}

function mark(message: TracedMessage, text: string | undefined): void {
  if (text !== undefined) message.fault = message.fault ? `${message.fault}; ${text}` : text
}
