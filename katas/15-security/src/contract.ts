/** What the parts of this lab have in common. Given: you need not change it. */

/** A certificate and its private key (PKCS #8), both as PEM. */
export interface Identity {
  certificate: string
  key: string
}

/** Lines of `server.properties`, by name. */
export type Properties = Record<string, string>

/** What a program has to know to reach the cluster as a user. */
export interface Access {
  /** `host:port`, as the certificate of the broker names the host. */
  brokers: string[]
  /** The certificate of the authority that signed those of the brokers, as PEM. */
  ca: string
  username: string
  password: string
}

/** A row of the access matrix. What it does not name is not allowed. */
export interface Rights {
  username: string
  /** Topics that the user may write to. */
  write: string[]
  /** Topics that the user may read. */
  read: string[]
  /** Consumer groups that the user may be a member of. */
  groups: string[]
}

/** One question about a user: `write` and `read` are about topics, `join` about a consumer group. */
export interface Cell {
  operation: 'write' | 'read' | 'join'
  /** The name of the topic or of the group. */
  resource: string
}

export interface CheckedCell extends Cell {
  allowed: boolean
}

export type Refusal = 'expired' | 'wrong-host' | 'unknown-authority' | 'wrong-password' | 'unreachable'

/** The cluster did not let a user in, or the user did not trust the cluster. Its message begins with the reason. */
export class AccessError extends Error {
  override readonly name = 'AccessError'
  readonly reason: Refusal

  constructor(reason: Refusal, details: string, options?: ErrorOptions) {
    super(`${reason}: ${details}`, options)
    this.reason = reason
  }
}
