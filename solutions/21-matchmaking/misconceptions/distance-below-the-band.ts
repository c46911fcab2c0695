import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the band is what lies within it, without its edge',
    ru: 'полоса — то, что внутри неё, без края',
  },
  caughtBy: '21.2 lets two meet whose ratings are as far apart as the narrower band, and not a point further',
  says: /a distance that equals it lies in it/,
  edits: [{ file: 'rules.ts', find: '<= narrower', replace: '< narrower' }],
})
