import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'it is the charts that move',
    ru: 'двигаются ведь графики',
  },
  caughtBy: '10.5 works by keyboard: filter and pause keep the focus while data comes',
  says: /although it was paused/,
  edits: [
    {
      file: 'page-board.ts',
      find: `  if (drawing || paused) return
  drawing = true`,
      replace: `  if (paused) return drawAlerts()
  if (drawing) return
  drawing = true`,
    },
  ],
})
