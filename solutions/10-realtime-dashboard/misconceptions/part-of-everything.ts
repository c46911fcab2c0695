import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the whole is all devices',
    ru: 'целое — это все устройства',
  },
  caughtBy: '10.5 of too much a part is shown, and said so; a filter finds the rest',
  says: /that the filter leaves/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: `' of ' + names.length + ' devices'`,
      replace: `' of ' + devices.size + ' devices'`,
    },
  ],
})
