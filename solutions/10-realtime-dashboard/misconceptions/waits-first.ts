import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a timer fires when its time is over',
    ru: 'таймер срабатывает, когда время вышло',
  },
  caughtBy: '10.1 each reading is sent under its device, with the time at which it was measured',
  says: /measures at once/,
  edits: [
    {
      file: 'simulator.ts',
      find: `  await measure()
  const going`,
      replace: '  const going',
    },
  ],
})
