import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is unknown stays unknown',
    ru: 'неизвестное неизвестным и останется',
  },
  caughtBy: '7.4 an id that the registry comes to know later is asked for again',
  says: /locked out for ever/,
  edits: [{ file: 'schemas.ts', find: `fetching.catch(() => known.delete(id))`, replace: `fetching.catch(() => {})` }],
})
