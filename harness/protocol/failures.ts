import { errorName } from './schema.ts'

/** The broker answered with an error code. */
export class KafkaError extends Error {
  override readonly name = 'KafkaError'
  readonly api: string
  readonly code: number
  /** Kafka's own name of the code, e.g. `ILLEGAL_GENERATION`. */
  readonly kind: string
  /** `topic-partition`, group or transactional id: what the code is about. */
  readonly about: string

  constructor(api: string, code: number, about = '') {
    const kind = errorName(code)
    super(`${api}: ${kind}${about && ` (${about})`}`)
    this.api = api
    this.code = code
    this.kind = kind
    this.about = about
  }
}

/** No answer came: the connection was refused, lost or timed out. The request may have been carried out or not. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** The client was closed while the request was under way. */
export class ClientClosed extends Error {
  override readonly name = 'ClientClosed'
}

/** Throws KafkaError for any code but 0. `about`: what was asked about. */
export function check(api: string, code: number, about?: string): void {
  if (code !== 0) throw new KafkaError(api, code, about)
}
