/** SCRAM as a stranger sees it, before any password. */
import { Connection } from '#harness'
import type * as Lab from '../src/index.ts'

/** What the cluster tells anybody about a user’s password: its salt, and how often it was hashed. */
export interface Salted {
  salt: string
  iterations: number
}

/** The mechanisms that CLIENTS offers. */
export async function mechanismsOf(access: Lab.Access): Promise<readonly string[]> {
  await using connection = await strangerAt(access)
  return (await connection.request('SaslHandshake', { mechanism: 'NONE' })).mechanisms
}

export async function saltedOf(access: Lab.Access, username: string): Promise<Salted> {
  await using connection = await strangerAt(access)
  await connection.request('SaslHandshake', { mechanism: 'SCRAM-SHA-256' })
  const first = Buffer.from(`n,,n=${username},r=${crypto.randomUUID().replaceAll('-', '')}`)
  const said = (await connection.request('SaslAuthenticate', { authBytes: first })).authBytes.toString()
  const [, salt = '', iterations = ''] = /s=([^,]*),i=(\d+)/.exec(said) ?? []
  return { salt, iterations: Number(iterations) }
}

/** Whether CLIENTS tells a stranger of its topics. */
export async function tellsStrangers(access: Lab.Access): Promise<boolean> {
  await using connection = await strangerAt(access)
  return connection.request('Metadata', { topics: null, allowAutoTopicCreation: false }).then(
    () => true,
    () => false, // closed
  )
}

/** Over TLS, and no word about who it is. */
async function strangerAt({ brokers, ca }: Lab.Access): Promise<Connection & AsyncDisposable> {
  const [host = '', port = ''] = (brokers[0] ?? '').split(':')
  const limits = { connectTimeoutMs: 5_000, requestTimeoutMs: 5_000 }
  const connection = await Connection.open(host, Number(port), { clientId: 'stranger', ssl: { ca }, ...limits })
  return Object.assign(connection, { [Symbol.asyncDispose]: () => connection.close() })
}
