import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number in a key is text',
    ru: 'номер в ключе — это текст',
  },
  caughtBy: '21.4 takes the longest waiting first, by the timestamps, and those with one timestamp as they came',
  says: /compared as text/,
  edits: [
    {
      file: 'waiting-room.ts',
      find: 'one.number - other.number',
      replace: 'String(one.number).localeCompare(String(other.number))',
    },
  ],
})
