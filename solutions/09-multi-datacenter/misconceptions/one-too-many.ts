import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a position is where one goes on',
    ru: 'позиция — это место, с которого продолжают',
  },
  caughtBy: '9.4 counts what never arrived, and says where nobody knows',
  says: /one less than it looks/,
  edits: [{ file: 'copied.ts', find: 'copied.offset + 1n', replace: 'copied.offset' }],
})
