/** Requests on a connection that is closed again, with the names of Kafka's errors. */
import { Connection, ProtocolError } from '@platformatic/kafka'
import { type Cluster, ReadError } from './contract.ts'

export class Session implements AsyncDisposable {
  readonly connection = new Connection('admin-and-ids', { connectTimeout: 2_000, requestTimeout: 4_500 })

  static async open({ brokers: [address = ''] }: Cluster): Promise<Session> {
    const session = new Session()
    session.connection.on('error', () => {})
    const colon = address.lastIndexOf(':')
    try {
      await session.connection.connect(address.slice(0, colon), Number(address.slice(colon + 1)))
    } catch (cause) {
      await session[Symbol.asyncDispose]()
      throw new ReadError('unreachable', `nobody answers at ${address}`, { cause })
    }
    return session
  }

  /** What the broker answers; its own errors by their names. */
  async ask<T>(work: Promise<T>): Promise<{ answer: T } | { error: string }> {
    try {
      return { answer: await work }
    } catch (cause) {
      const parts: unknown[] = cause instanceof AggregateError ? cause.errors : [cause]
      const known = parts.find((part): part is ProtocolError => part instanceof ProtocolError)
      if (known) return { error: String(known['apiId']) }
      throw new ReadError('unreachable', 'the broker has stopped answering', { cause })
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.connection.close()
  }
}
