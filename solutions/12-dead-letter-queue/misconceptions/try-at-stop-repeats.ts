import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is under way at a stop is best done once more at the next start',
    ru: 'то, что шло в момент остановки, лучше сделать ещё раз при следующем запуске',
  },
  caughtBy: '12.2 goes on where it stopped: nothing lost, nothing twice',
  says: /a stop that does not wait for the message at hand, or does not commit it/,
  edits: [
    {
      file: 'service.ts',
      find: `        if (wait !== undefined) return rest(pause, wait)
`,
      replace: `        if (wait !== undefined) return rest(pause, wait)
        if (!isRunning()) return
`,
    },
  ],
})
