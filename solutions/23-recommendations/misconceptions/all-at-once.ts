import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'all that can be had is asked for', ru: 'спрашивают всё, что дают' },
  caughtBy: '23.5 of too much a part is shown, said so, and more on demand',
  says: /Of how many it is a part is said/,
  cause: 'deadline',
  edits: [{ file: 'page.ts', find: 'const STEP = 10,', replace: 'const STEP = 50,' }],
})
