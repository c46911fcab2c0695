import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each event is a sign of interest', ru: 'каждое событие — знак интереса' },
  caughtBy: '23.2 an event counts by what it is, and once however often it comes',
  says: /A repetition is counted/,
  edits: [
    {
      file: 'histories.ts',
      find: 'const rating = ratingAfter(known?.rating ?? null, type)',
      replace: "const rating = type === 'remove' ? null : (known?.rating ?? 0) + WEIGHT[type]",
    },
    {
      file: 'histories.ts',
      find: "import { eventSchema, idSchema, type Rating, type UserEvent } from './contract.ts'",
      replace: "import { eventSchema, idSchema, type Rating, type UserEvent, WEIGHT } from './contract.ts'",
    },
    {
      file: 'histories.ts',
      find: "import { byText, ratingAfter } from './by-hand.ts'",
      replace: "import { byText } from './by-hand.ts'",
    },
  ],
})
