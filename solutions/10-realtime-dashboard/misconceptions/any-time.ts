import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the time of a device is its own affair',
    ru: 'время устройства — его дело',
  },
  caughtBy: '10.2 a reading of more than a minute ahead is reported and closes no window',
  says: /close the windows of all others/,
  edits: [
    {
      file: 'reader.ts',
      find: `      if (record.timestamp > this.#ctx.clock.now() + AHEAD_MS) throw new Error('the clock of the device is ahead')
`,
      replace: '',
    },
    {
      file: 'reader.ts',
      find: 'import { AHEAD_MS, deviceSchema',
      replace: 'import { deviceSchema',
    },
  ],
})
