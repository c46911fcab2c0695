import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what somebody likes, they like again', ru: 'понравившееся понравится снова' },
  caughtBy:
    '23.5 nothing of the history is recommended, however many votes it gets, nor what is not offered or not known',
  says: /What is in the history/,
  edits: [
    {
      file: 'personal.ts',
      find: '!own.has(itemId) && entries.get(itemId)?.offered',
      replace: 'entries.get(itemId)?.offered',
    },
  ],
})
