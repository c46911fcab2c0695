/** A registry, by its URL. */

/** It is away, or in trouble: ask again. */
export class Away extends Error {}

/** It answered, and says no. */
export class Refusal extends Error {
  readonly status: number

  constructor(status: number, said: string) {
    super(`the registry answers ${status}: ${said}`)
    this.status = status
  }
}

const limitMs = 2_800

export class Client {
  readonly #url: string
  readonly #deadline: number

  /** @param patienceMs for everything that is asked of this client together. */
  constructor(url: string, patienceMs = Number.POSITIVE_INFINITY) {
    this.#url = url
    this.#deadline = Date.now() + patienceMs
  }

  /** Once. Throws Away, Refusal. */
  async once(method: string, path: string, body?: object): Promise<unknown> {
    const over = new AbortController()
    const timer = setTimeout(() => over.abort(), limitMs)
    try {
      const response = await fetch(`${this.#url}${path}`, {
        method,
        signal: over.signal,
        headers: { accept: 'application/vnd.schemaregistry.v1+json', 'content-type': 'application/json' },
        body: body ? JSON.stringify(body) : null,
      })
      const said = await response.text()
      if (response.ok) return JSON.parse(said)
      if (response.status === 429 || response.status > 499) throw new Away(said)
      throw new Refusal(response.status, said)
    } catch (cause) {
      if (cause instanceof Refusal) throw cause
      throw new Away(`no answer of the schema registry at ${this.#url}`, { cause })
    } finally {
      clearTimeout(timer)
    }
  }

  /** Until it answers. */
  async patiently(method: string, path: string, body?: object): Promise<unknown> {
    for (let pause = 100; ; pause = Math.min(pause * 2, 800)) {
      try {
        return await this.once(method, path, body)
      } catch (error) {
        if (!(error instanceof Away) || Date.now() > this.#deadline) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  /** The same, with something else in place of a 404. */
  async orElse<T>(path: string, missing: T): Promise<T> {
    try {
      return (await this.patiently('GET', path)) as T
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return missing
      throw error
    }
  }
}

/** Of a start. */
export const patienceMs = 5_500
