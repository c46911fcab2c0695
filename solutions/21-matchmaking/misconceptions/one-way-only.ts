import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the difference of ratings is small',
    ru: 'разница рейтингов мала',
  },
  caughtBy: '21.2 lets two meet whose ratings are as far apart as the narrower band, and not a point further',
  says: /either way up or down/,
  edits: [{ file: 'rules.ts', find: 'Math.abs(one.rating - other.rating)', replace: 'one.rating - other.rating' }],
})
