import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'time does not wait for the broker',
    ru: 'время брокера не ждёт',
  },
  caughtBy: '10.1 what is on its way is waited for, by the next reading and by stop',
  says: /before the next wait begins/,
  edits: [
    {
      file: 'simulator.ts',
      find: 'return // stopped',
      replace: 'break // stopped',
    },
    {
      file: 'simulator.ts',
      find: `      await measure()
    }
  }
`,
      replace: `      sending = Promise.all([sending, measure()])
    }
    await sending
  }
`,
    },
    {
      file: 'simulator.ts',
      find: `  async function goOn(): Promise<void> {
`,
      replace: `  let sending: Promise<unknown> = Promise.resolve()
  async function goOn(): Promise<void> {
`,
    },
  ],
})
