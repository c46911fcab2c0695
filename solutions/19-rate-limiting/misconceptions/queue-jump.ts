import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request that fits may pass, whoever waits',
    ru: 'запрос, который помещается, можно пропустить, кто бы ни ждал',
  },
  caughtBy: '19.4 lets no newcomer overtake those of its client who wait',
  says: /is let through although another of its client waits/,
  edits: [
    {
      file: 'decide.ts',
      find: `    if (overflow === 'delay') this.#release(now)
`,
      replace: '',
    },
  ],
})
