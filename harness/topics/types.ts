/** A record as it stands in a topic. */
export interface TopicRecord {
  topic: string
  partition: number
  /** 64-bit, in decimal. */
  offset: string
  /** Milliseconds since the epoch. */
  timestamp: number
  key: Uint8Array | null
  value: Uint8Array | null
  /** In order; a key may repeat. A null value is not an empty one. */
  headers: readonly (readonly [key: string, value: Uint8Array | null])[]
}

/** A record with its bytes read as text or JSON, for assertions and tables. */
export interface ReadableRecord {
  partition: number
  offset: bigint
  timestamp: number
  key: string | null
  /** JSON where it parses, else text, else null for a tombstone. */
  value: unknown
  text: string | null
  headers: Readonly<Record<string, string>>
}

export type Isolation = 'read_committed' | 'read_uncommitted'
