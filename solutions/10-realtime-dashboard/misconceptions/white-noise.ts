import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'random values are what a simulator is for',
    ru: 'симулятор — это случайные числа',
  },
  caughtBy: '10.1 what the devices measure could be true, and leaves its limits now and then',
  says: /white noise jumps/,
  edits: [
    {
      file: 'fleet.ts',
      find: 'wave.middle + wave.swing * Math.sin(2 * Math.PI * turn) + wave.noise * (2 * ctx.random() - 1)',
      replace: 'wave.middle + wave.swing * (2 * ctx.random() - 1)',
    },
  ],
})
