export interface Answer {
  /** 0 where there was none in time. */
  status: number
  body: unknown
  why?: string
}

interface Question {
  body?: object
  lines?: string
  withinMs?: number
}

/** The index over HTTP. It never throws. */
export class Search {
  readonly url: string
  readonly #over: AbortSignal | undefined

  constructor(url: string, over?: AbortSignal) {
    this.url = url
    this.#over = over
  }

  async ask(method: string, path: string, { body, lines, withinMs = 5_000 }: Question): Promise<Answer> {
    const signals = [AbortSignal.timeout(withinMs), ...(this.#over ? [this.#over] : [])]
    try {
      const response = await fetch(this.url + path, {
        method,
        ...(lines === undefined ? {} : { body: lines }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: { 'content-type': lines === undefined ? 'application/json' : 'application/x-ndjson' },
        signal: AbortSignal.any(signals),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : JSON.parse(text) }
    } catch (error) {
      return { status: 0, body: null, why: (error as Error).message }
    }
  }
}
