/** One worker and one connector of it. */
import { setTimeout } from 'node:timers/promises'

interface Said {
  error_code?: number
  message?: string
}

interface Answer {
  status: number
  text: string
}

export class Connector {
  readonly #worker: string
  readonly #path: string

  constructor({ connectUrl, name }: { connectUrl: string; name: string }) {
    this.#worker = connectUrl
    this.#path = `${connectUrl}/connectors/${encodeURIComponent(name)}`
  }

  /** Undefined: there is no such connector. */
  async call<Body>(method: string, path = '', body?: object): Promise<Body | undefined> {
    const { status, text } = await this.#patiently(method, path, body)
    if (status === 404) return undefined
    if (status >= 300) throw new Error(`${method} ${path}: ${(JSON.parse(text) as Said).message ?? text}`)
    return (text === '' ? {} : JSON.parse(text)) as Body
  }

  async #patiently(method: string, path: string, body?: object): Promise<Answer> {
    const started = Date.now()
    for (let pause = 50; ; pause = Math.min(pause * 2, 800)) {
      const answer = await this.#once(method, path, body)
      if (answer) return answer
      if (Date.now() - started > 5_500) throw new Error(`nobody answers as Kafka Connect at ${this.#worker}`)
      await setTimeout(pause)
    }
  }

  /** Undefined where the answer is worth nothing, or does not come to its end. */
  async #once(method: string, path: string, body?: object): Promise<Answer | undefined> {
    const init: RequestInit = { method, signal: AbortSignal.timeout(2_700) }
    if (body) Object.assign(init, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    try {
      const response = await fetch(`${this.#path}${path}`, init)
      const text = await response.text()
      if (response.status !== 409 && response.status < 500) return { status: response.status, text }
    } catch {
      // Refused, cut or silent.
    }
    return undefined
  }
}
