import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a player may wait once in each region',
    ru: 'игрок может ждать по разу в каждом регионе',
  },
  caughtBy: '21.3 lets a player wait with one ticket in one region, and refuses another',
  says: /in his region and in another/,
  edits: [
    {
      file: 'desk.ts',
      find: `    if (waits) {
`,
      replace: `    if (waits?.region === region) {
`,
    },
  ],
})
