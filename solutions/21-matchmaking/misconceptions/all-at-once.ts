import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one send for everything is the fastest',
    ru: 'быстрее всего отправить всё одним вызовом',
  },
  caughtBy: '21.1 sends requests keyed by their player, those of a player in order, many together',
  says: /takes about a megabyte/,
  edits: [{ file: 'requests.ts', find: 'const TOGETHER = 500', replace: 'const TOGETHER = 100_000' }],
})
