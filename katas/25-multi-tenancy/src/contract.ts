/** What the parts of this lab have in common. Given: you need not change it. */

/** The topic that a tenant writes to. Its other topics, the streams, are written by the platform alone. */
export const INBOX = 'inbox'

/** What a tenant may use up. `null`: no limit. */
export interface Quotas {
  /** Bytes a second that it writes: a whole number from 1. */
  write: number | null
  /** Bytes a second that it reads: a whole number from 1. */
  read: number | null
  /** Time of the broker's threads, in percent of one: more than 0. */
  requests: number | null
}

/** A tenant as the platform sells it. */
export interface Plan {
  tenant: string
  password: string
  /** Names of its streams. The inbox is there beside them. */
  streams: string[]
  /** Of each of its topics. */
  partitions: number
  quotas: Quotas
}

/** What a tenant has used. */
export interface Usage {
  tenant: string
  /** Bytes on the disks of the brokers. */
  stored: number
  /** Bytes that it wrote in the time asked about. */
  written: number
  /** Its consumer groups by name, without the prefix, and how many records each has still to read. */
  groups: { group: string; lag: number }[]
}
