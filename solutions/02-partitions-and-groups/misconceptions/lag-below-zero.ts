import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'lag is end minus position, whatever comes out',
    ru: 'отставание — это конец минус позиция, что бы ни получилось',
  },
  caughtBy: '2.4 shows the owner, the committed offset and the lag of each partition',
  says: /No number of records is below 0/,
  edits: [
    {
      file: 'viewer.ts',
      find: 'Math.max(0, end - Math.max(committed ?? start, start))',
      replace: 'end - Math.max(committed ?? start, start)',
    },
  ],
})
