/** Whoever asks the inference service. */
import { type About, eventually, expect, type Text } from '#harness'
import { HttpApi } from '#harness/http-api'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { differences, predicted } from './oracle.ts'
import { askedOf, type Drawn, featuresOf } from './orders.ts'

export interface Answer {
  /** 0 where nobody answered within 5 s. */
  status: number
  headers: Headers
  body: Record<string, unknown>
}

export class Client {
  readonly url: string
  /** The same, byte by byte. */
  readonly api: HttpApi

  constructor(url: string) {
    this.url = url
    this.api = new HttpApi(url)
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    try {
      const response = await fetch(`${this.url}${path}`, { signal: AbortSignal.timeout(5_000), ...init })
      const text = await response.text()
      const body = text === '' ? {} : parsed(text)
      return { status: response.status, headers: response.headers, body }
    } catch (error) {
      return { status: 0, headers: new Headers(), body: { nobody: String(error) } }
    }
  }

  post(body: string | Uint8Array): Promise<Answer> {
    return this.ask('/api/predict', { method: 'POST', body: typeof body === 'string' ? body : Buffer.from(body) })
  }

  predict(drawn: Drawn): Promise<Answer> {
    return this.post(JSON.stringify(askedOf(drawn)))
  }

  /** Until the model in use has this version; 0 where there is none. */
  async uses(version: number, why: Text, timeoutMs = 8_000): Promise<void> {
    const look = async () => {
      const { status, body } = await this.ask('/api/model')
      return status === 503 ? 0 : body['version']
    }
    await eventually(look, { until: (seen) => seen === version, timeoutMs, description: means.inUse(version, why) })
  }

  async refuses(init: RequestInit & { path?: string }, status: number | number[], about: About): Promise<void> {
    const { path = '/api/predict', ...rest } = init
    const answer = await this.ask(path, { method: 'POST', ...rest })
    const right = [status].flat()
    expect(answer.status, about).toBe(right.find((one) => one === answer.status) ?? right[0])
    expect(answer.headers.get('content-type')?.split(';')[0], means.asJson).toBe('application/json')
    const { error } = answer.body
    expect(typeof error === 'string' && error.trim() !== '', means.saysWhy).toBe(true)
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

/** Where an answer is not what these models say. */
export function wrongIn(answer: Answer, drawn: Drawn, models: readonly Lab.Model[]): string[] {
  if (answer.status !== 200) return [`${answer.status} ${JSON.stringify(answer.body)}`]
  const model = models.find(({ version }) => version === answer.body['model'])
  if (!model) return [`model: ${answer.body['model']}, which nobody has published`]
  const probability = predicted(model.learner, featuresOf(drawn.example))
  return differences(answer.body, { orderId: drawn.orderId, probability, model: model.version })
}
