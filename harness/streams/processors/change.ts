/** What a table tells downstream: the new value, and the old one where a node needs it. Null: absent, or deleted. */
export class Change<V> {
  readonly newValue: V | null
  readonly oldValue: V | null

  constructor(newValue: V | null | undefined, oldValue: V | null | undefined) {
    this.newValue = newValue ?? null
    this.oldValue = oldValue ?? null
  }
}
