import { eventually, type SubjectHttpHandler, type Text } from '#harness'
import type * as Lab from '../src/index.ts'

/** The base delay of every test, in ms of a clock that only the test moves. */
export const BASE = 60_000
export const START = Date.UTC(2030, 0, 1)
export const OPTIONS = { processorUrl: 'http://processor.test/messages', baseDelayMs: BASE }
/** A try that has no answer for so long has failed. */
export const ANSWER_MS = 5_000

/** The processor that the student's code calls. It stands in the test's process: what it saw outlives the code. */
export class Processor {
  readonly calls: { id: string; at: number }[] = []
  /** What the clock of the code shows. */
  now = START
  readonly #refuses: (id: string, nth: number) => boolean

  constructor(refuses: (id: string, nth: number) => boolean = () => false) {
    this.#refuses = refuses
  }

  readonly http: SubjectHttpHandler = async ({ body }) => {
    const { id } = JSON.parse(Buffer.from(body).toString()) as Lab.Message
    this.calls.push({ id, at: this.now })
    const refused = this.#refuses(id, this.of(id).length)
    if (!refused) return { kind: 'response', status: 204 }
    return { kind: 'response', status: 503, headers: { 'content-length': '7' }, body: 'not now' }
  }

  get ids(): string[] {
    return this.calls.map(({ id }) => id)
  }

  of(id: string): { id: string; at: number }[] {
    return this.calls.filter((call) => call.id === id)
  }

  /** Resolves when the message was tried so often. */
  async tried(id: string, times = 1, why?: Text): Promise<void> {
    await eventually(() => this.ids, {
      until: () => this.of(id).length >= times,
      description: why ?? { en: `${id} is tried ${times} time(s)`, ru: `${id} обработано ${times} раз(а)` },
    })
  }
}
