import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the largest balance is less than MAX_CENTS',
    ru: 'наибольший баланс меньше MAX_CENTS',
  },
  caughtBy: '11.1 allows what the rules allow, to the last cent',
  says: /exactly MAX_CENTS/,
  edits: [
    {
      file: 'account.ts',
      find: `event.cents > MAX_CENTS - account.cents`,
      replace: `event.cents >= MAX_CENTS - account.cents`,
    },
  ],
})
