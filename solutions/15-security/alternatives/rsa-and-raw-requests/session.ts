/** One connection at a time, and requests one by one. */
import { Connection, ResponseError } from '@platformatic/kafka'
import type { Access } from './contract.ts'

export class Session implements AsyncDisposable {
  readonly connection: Connection

  private constructor(connection: Connection) {
    this.connection = connection
  }

  /** Throws what TLS or SASL says. */
  static async open({ ca, username, password }: Access, broker: string): Promise<Session> {
    const at = broker.lastIndexOf(':')
    const sasl = { mechanism: 'SCRAM-SHA-256' as const, username, password }
    const connection = new Connection(username, { tls: { ca }, sasl, connectTimeout: 2_500, requestTimeout: 4_000 })
    connection.on('error', () => {})
    try {
      await connection.connect(broker.slice(0, at), Number(broker.slice(at + 1)))
    } catch (error) {
      await connection.close()
      throw error
    }
    return new Session(connection)
  }

  static first(access: Access): Promise<Session> {
    return Session.open(access, access.brokers[0] ?? '')
  }

  /** Kafka's name of what it says against a request; `NONE` for nothing. */
  async errorOf(request: (connection: Connection) => Promise<unknown>): Promise<string> {
    try {
      await request(this.connection)
      return 'NONE'
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error
      return (error.errors[0] as unknown as { apiId: string }).apiId
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.connection.close()
  }
}
