import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who waits long enough takes anybody',
    ru: 'кто ждёт достаточно долго, согласен на любого',
  },
  caughtBy: '21.2 widens a band at the instant at which another step is full, and never beyond its bound',
  says: /never beyond maxBand/,
  edits: [
    {
      file: 'rules.ts',
      find: 'Math.min(maxBand, band + widenBy * widenings)',
      replace: 'Math.max(Math.min(maxBand, band), band + widenBy * widenings)',
    },
  ],
})
