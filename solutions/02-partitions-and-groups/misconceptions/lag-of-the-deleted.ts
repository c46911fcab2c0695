import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'lag is end minus committed, whatever retention has deleted',
    ru: 'отставание — это конец минус закоммиченное, что бы ни удалил retention',
  },
  caughtBy: '2.4 shows the owner, the committed offset and the lag of each partition',
  says: /begins at the first record that is still there/,
  edits: [
    {
      file: 'viewer.ts',
      find: 'Math.max(committed ?? start, start)',
      replace: '(committed ?? start)',
    },
  ],
})
