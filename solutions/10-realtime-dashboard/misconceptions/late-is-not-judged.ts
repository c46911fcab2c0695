import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who is too late for the window is too late',
    ru: 'кто опоздал в окно, тот опоздал',
  },
  caughtBy: '10.3 a reading whose window is closed is judged all the same',
  says: /Lateness is a matter of windows/,
  edits: [
    {
      file: 'topology.ts',
      find: `    const { key: deviceId, value: values, timestamp: at } = record
`,
      replace: `    const { key: deviceId, value: values, timestamp: at } = record
    if (at - (at % WINDOW_MS) + WINDOW_MS <= this.#context.currentStreamTimeMs() - GRACE_MS) return
`,
    },
  ],
})
