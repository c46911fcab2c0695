/** Tasks 15.2 and 15.4: users. */
import { notImplemented } from '#harness/kata'
import type { Access, Rights } from './contract.ts'

export interface UserRow extends Rights {
  password: string
}

/**
 * 15.2: makes a user for SCRAM-SHA-256, or gives one that is there another password. Kafka gets a salt of its own for each and the salted
 * password after at least 8,192 iterations, never the password. kafkajs has no such request; `@platformatic/kafka` has (`alterUserScramCredentialsV0`).
 */
export async function createUser(_admin: Access, _user: { username: string; password: string }): Promise<void> {
  notImplemented('15.2')
}

/** 15.4: each user of the matrix is there, with its password, and may do what its row says and nothing else. */
export async function applyMatrix(_admin: Access, _matrix: UserRow[]): Promise<void> {
  notImplemented('15.4')
}

/** 15.4: a second user with all rights that the first has at this moment. The first one goes on as before. */
export async function replaceUser(
  _admin: Access,
  _options: { from: string; to: string; password: string },
): Promise<void> {
  notImplemented('15.4')
}

/** 15.4: the user is let in no more, and who is still connected as that user may do nothing any more. */
export async function retireUser(_admin: Access, _username: string): Promise<void> {
  notImplemented('15.4')
}
