import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the point is only to be left out',
    ru: 'точку достаточно убрать',
  },
  caughtBy: '11.2 amounts of old events are exact to the cent',
  says: /money was lost or made/,
  edits: [
    {
      file: 'events.ts',
      find: `fraction.padEnd(2, '0')`,
      replace: `fraction`,
    },
  ],
})
