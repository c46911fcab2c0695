import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'joins drop records without a key by themselves', ru: 'записи без ключа соединение отбросит само' },
  caughtBy: '14.4 a click without a user comes out neither at once nor later',
  says: /KIP-962/,
  edits: [
    {
      file: 'outcomes.ts',
      find: '    .filter((user) => user !== null) // Since KIP-962 a left join lets records without a key through.\n',
      replace: '',
    },
  ],
})
