import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a window has values',
    ru: 'у окна есть значения',
  },
  caughtBy: '10.5 what breaks the contract of the two topics is reported, and a null value removes its window',
  says: /null value in iot-windows/,
  edits: [
    {
      file: 'view.ts',
      find: 'if (value === null) return board.remove({ deviceId, metric, start })',
      replace: "if (value === null) throw new Error('a window has values')",
    },
  ],
})
