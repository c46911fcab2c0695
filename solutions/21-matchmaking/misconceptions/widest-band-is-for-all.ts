import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after long waiting anybody will do',
    ru: 'после долгого ожидания годится любой',
  },
  caughtBy: '21.4 never brings together whose ratings are further apart than the widest band',
  says: /never grows beyond maxBand/,
  edits: [
    {
      file: 'rules.ts',
      find: 'Math.min(maxBand, band + widenBy * widenings)',
      replace: 'widenings > 5 ? 5_000 : Math.min(maxBand, band + widenBy * widenings)',
    },
  ],
})
