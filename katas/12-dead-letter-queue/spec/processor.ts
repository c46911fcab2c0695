import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AboutWait, eventually, type SubjectHttpHandler } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

/** The base delay of every test, in ms of a clock that only the test moves. */
export const BASE = 60_000
export const START = Math.floor(Date.now() / 1_000) * 1_000
export const OPTIONS = { processorUrl: 'http://processor.test/messages', baseDelayMs: BASE }
/** A try that has no answer for so long has failed. */
export const ANSWER_MS = 5_000

const REFUSED = 503
const DONE = 204

/** What a try is answered with: a status, or whether it is refused; a promise that never resolves is no answer. */
type Answer = number | boolean | Promise<number | boolean>

/** The processor that the student's code calls. It stands in the test's process: what it saw outlives the code. */
export class Processor {
  readonly calls: { id: string; at: number }[] = []
  /** Messages that came while one of the same lane (what stands before the colon of an id) was not answered yet. */
  readonly overlapping: string[] = []
  /** What the clock of the code shows. */
  now = START
  readonly #answer: (id: string, nth: number) => Answer
  readonly #open: string[] = []

  constructor(answer: (id: string, nth: number) => Answer = () => false) {
    this.#answer = answer
  }

  readonly http: SubjectHttpHandler = async ({ body }) => {
    const { id } = JSON.parse(Buffer.from(body).toString()) as Lab.Message
    this.calls.push({ id, at: this.now })
    const lane = id.split(':')[0]!
    if (this.#open.includes(lane)) this.overlapping.push(id)
    this.#open.push(lane)
    const answer = await this.#answer(id, this.of(id).length)
    // A processor has some work to do: what is sent side by side meets here.
    await new Promise((resolve) => setTimeout(resolve, 2))
    this.#open.splice(this.#open.indexOf(lane), 1)
    const status = typeof answer === 'number' ? answer : answer ? REFUSED : DONE
    return { kind: 'response', status, headers: { 'content-length': '0' } }
  }

  get ids(): string[] {
    return this.calls.map(({ id }) => id)
  }

  of(id: string): { id: string; at: number }[] {
    return this.calls.filter((call) => call.id === id)
  }

  /** Resolves when the message was tried so often. */
  async tried(id: string, times = 1, description: AboutWait = means.tried(id, times)): Promise<void> {
    await eventually(() => this.ids, { until: () => this.of(id).length >= times, description })
  }
}

/** A processor on a port of its own, whose answers are as odd as `answer` makes them. `open`: requests that are not over yet. */
export async function listening(answer: (path: string, response: ServerResponse) => void) {
  const open = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    open.add(response)
    response.on('close', () => open.delete(response))
    request.resume().on('end', () => answer(request.url ?? '', response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
