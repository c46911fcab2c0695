import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a late click is still a click: it counts in the window that is open now',
    ru: 'опоздавший клик — всё равно клик: посчитаем его в открытом сейчас окне',
  },
  caughtBy: '4.2 a click beyond grace counts nowhere and is in late-clicks as it came',
  says: /of its own window/,
  edits: [
    {
      file: 'topology.ts',
      find: '      this.#context.forward(record.withKey(category).withValue(original))',
      replace: `      this.#latest = Math.max(this.#latest, record.timestamp)
      const isLate = !isOpen(windowOf(record.timestamp), this.#latest, GRACE_MS)
      const counted = isLate ? record.withTimestamp(this.#latest) : record
      this.#context.forward(counted.withKey(category).withValue(original))`,
    },
    {
      file: 'topology.ts',
      find: `class ClickReader implements Processor<Uint8Array, Uint8Array, string, Original> {
`,
      replace: `class ClickReader implements Processor<Uint8Array, Uint8Array, string, Original> {
  #latest = -1
`,
    },
  ],
})
