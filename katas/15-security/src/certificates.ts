/** Task 15.1: an authority of your own, and the certificates that it signs. */
import { notImplemented } from '#harness/kata'
import type { Identity } from './contract.ts'

interface Validity {
  /** Milliseconds since the epoch; whole seconds. */
  from: number
  to: number
}

/**
 * An authority: a certificate that signs itself and may sign others. Its name, whatever characters it has, is the common name (CN) and
 * all there is in the subject.
 */
export async function createAuthority(_options: Validity & { name: string }): Promise<Identity> {
  return notImplemented('15.1')
}

/**
 * A certificate that the authority (one of `createAuthority`) has signed, with a key and a serial number of its own. It may sign nothing itself. It serves
 * brokers, which are server and client to each other. `hosts`: every name and IP address under which it is reached. `name` is the common name (CN) and all
 * there is in the subject.
 */
export async function issueCertificate(
  _options: Validity & { authority: Identity; name: string; hosts: string[] },
): Promise<Identity> {
  return notImplemented('15.1')
}
