import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'levels are written in capitals', ru: 'уровни пишут заглавными' },
  caughtBy: '18.3 by hand: the level is what stands in its place, by any of its names',
  says: /Names may be in upper or lower case/,
  edits: [{ file: 'parse.ts', find: 'const upper = name.toUpperCase()', replace: 'const upper = name' }],
})
