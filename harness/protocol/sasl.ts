import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ApiName, RequestOf, ResponseOf } from './apis.ts'
import { check, KafkaError } from './failures.ts'

export interface SaslOptions {
  mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'
  username: string
  password: string
}

interface Requester {
  request<N extends ApiName>(api: N, body: RequestOf<N>): Promise<ResponseOf<N>>
}

/** Authenticates a fresh connection (KIP-43, KIP-84). Throws KafkaError `SASL_AUTHENTICATION_FAILED`. */
export async function authenticate(connection: Requester, sasl: SaslOptions): Promise<void> {
  const mechanism = sasl.mechanism.toUpperCase()
  check('SaslHandshake', (await connection.request('SaslHandshake', { mechanism })).errorCode, mechanism)
  const exchange = async (text: string): Promise<string> => {
    const answer = await connection.request('SaslAuthenticate', { authBytes: Buffer.from(text) })
    check('SaslAuthenticate', answer.errorCode, answer.errorMessage ?? sasl.username)
    return answer.authBytes.toString()
  }
  if (sasl.mechanism === 'plain') await exchange(`\0${sasl.username}\0${sasl.password}`)
  else await scram(sasl, sasl.mechanism === 'scram-sha-256' ? 'sha256' : 'sha512', exchange)
}

/** RFC 5802, without channel binding. */
async function scram(
  { username, password }: SaslOptions,
  hash: 'sha256' | 'sha512',
  exchange: (text: string) => Promise<string>,
): Promise<void> {
  const name = username.replaceAll('=', '=3D').replaceAll(',', '=2C')
  const nonce = randomBytes(24).toString('base64url')
  const clientFirst = `n=${name},r=${nonce}`
  const serverFirst = await exchange(`n,,${clientFirst}`)
  const { r: combined = '', s: salt = '', i: iterations = '0' } = attributes(serverFirst)
  if (!combined.startsWith(nonce)) throw new KafkaError('SaslAuthenticate', 58, 'the broker changed the nonce')
  const digest = (data: Buffer) => createHash(hash).update(data).digest()
  const mac = (key: Buffer, text: string) => createHmac(hash, key).update(text).digest()
  const length = hash === 'sha256' ? 32 : 64
  const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(iterations), length, hash)
  const clientKey = mac(salted, 'Client Key')
  const clientFinal = `c=biws,r=${combined}`
  const transcript = `${clientFirst},${serverFirst},${clientFinal}`
  const signature = mac(digest(clientKey), transcript)
  const proof = Buffer.from(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0)))
  const { v: verifier = '' } = attributes(await exchange(`${clientFinal},p=${proof.toString('base64')}`))
  const expected = mac(mac(salted, 'Server Key'), transcript)
  const seen = Buffer.from(verifier, 'base64')
  if (seen.length !== expected.length || !timingSafeEqual(seen, expected)) {
    throw new KafkaError('SaslAuthenticate', 58, 'the broker does not know the password')
  }
}

/** `r=…,s=…,i=…` → by letter. */
function attributes(text: string): Record<string, string> {
  return Object.fromEntries(text.split(',').map((part) => [part.slice(0, 1), part.slice(2)]))
}
