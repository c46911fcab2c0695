import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a simulator shows the normal case',
    ru: 'симулятор показывает норму',
  },
  caughtBy: '10.1 what the devices measure could be true, and leaves its limits now and then',
  says: /within its limits/,
  edits: [
    {
      file: 'fleet.ts',
      find: 'middle: 18, swing: 15',
      replace: 'middle: 18, swing: 8',
    },
  ],
})
