import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the time is that of the record', ru: 'время — это время записи' },
  caughtBy: '17.4 while the broker is silent answers go on, up to what may be pending; all are written when it is back',
  says: /not when it was answered/,
  edits: [
    {
      file: 'log.ts',
      find: `      const batch = this.#pending.slice()
`,
      replace: `      const batch = this.#pending.map((one) => ({ ...one, timestamp: String(Date.now()) }))
`,
    },
  ],
})
