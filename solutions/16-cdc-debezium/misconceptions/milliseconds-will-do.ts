import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a second has a thousand parts',
    ru: 'в секунде тысяча долей',
  },
  caughtBy: '16.3 no value loses a digit, whatever the time zone of the server, before the log and in it',
  says: /time.precision.mode/,
  edits: [
    {
      file: 'source.ts',
      find: `    'bigint.unsigned.handling.mode': 'precise',`,
      replace: `    'bigint.unsigned.handling.mode': 'precise',
    'time.precision.mode': 'connect',`,
    },
  ],
})
