/** Task 25.1: names. */
import { notImplemented } from '#harness/kata'

/**
 * The name of what belongs to a tenant, a topic or a group, before `ctx.name`: `nameOf('acme', 'orders')` is `acme.orders`. Names of tenants and
 * of what they have consist of 1 to 30 characters, small Latin letters, digits and `-`, the first a letter. For any other it throws an error that names it.
 */
export function nameOf(_tenant: string, _name: string): string {
  return notImplemented('25.1')
}

/** The tenant whom a topic or group of this name (before `ctx.name`) belongs to; `null` for a name that `nameOf` never gives. */
export function ownerOf(_name: string): string | null {
  return notImplemented('25.1')
}
