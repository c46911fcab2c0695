import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a sensor gives what it gives, digits and all',
    ru: 'датчик отдаёт число как есть, со всеми знаками',
  },
  caughtBy: '10.1 what the devices measure could be true, and leaves its limits now and then',
  says: /more than one digit/,
  edits: [
    {
      file: 'fleet.ts',
      find: 'return Math.round(value * 10) / 10',
      replace: 'return value',
    },
  ],
})
