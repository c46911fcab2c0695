import { notImplemented } from '#harness/kata'
import type { Input, TopicName } from './contract.ts'

/**
 * Task 13.1. Reads the value of a record of that topic. Throws an Error for all that breaks the contract of `contract.ts`: no value, not UTF-8, not JSON, a field that
 * is missing, of another type or beyond its limits, an unknown version, and an event that is none of its topic's. The message says what is wrong and names the
 * field if it is one. A byte order mark before the JSON may be taken or refused.
 *
 * - `orders`: an `Order`, given as `{ type: 'OrderReceived', order }`;
 * - `order`, `payment`, `inventory`, `delivery`: an event that this service says (`EVENTS`);
 * - `requests`: a `Supply`, or one of the events that Inventory acts upon.
 */
export function readInput(_topic: TopicName, _value: Uint8Array | null): Input {
  return notImplemented('13.1')
}
