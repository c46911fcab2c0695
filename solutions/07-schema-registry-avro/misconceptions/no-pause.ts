import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who asks more often is served sooner',
    ru: 'кто спрашивает чаще, того раньше обслужат',
  },
  caughtBy: '7.4 many who wait for a registry in trouble ask it together, one call at a time',
  says: /without a pause/,
  edits: [{ file: 'http.ts', find: `pauseMs = 200`, replace: `pauseMs = 0` }],
})
