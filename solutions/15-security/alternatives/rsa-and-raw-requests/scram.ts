import { pbkdf2Sync, randomBytes } from 'node:crypto'

export interface Salted {
  iterations: number
  salt: Buffer
  saltedPassword: Buffer
}

/** What Kafka keeps of a password (RFC 5802). */
export function salted(password: string, iterations = 16_384): Salted {
  const salt = randomBytes(32)
  return { iterations, salt, saltedPassword: pbkdf2Sync(Buffer.from(password), salt, iterations, 32, 'sha256') }
}
