import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is no longer sold says nothing', ru: 'то, что больше не продают, молчит' },
  caughtBy:
    '23.5 nothing of the history is recommended, however many votes it gets, nor what is not offered or not known',
  says: /has lost its vote/,
  edits: [
    {
      file: 'personal.ts',
      find: 'entries.get(itemId)?.similar ?? []',
      replace: '(entries.get(itemId)?.offered && entries.get(itemId)?.similar) || []',
    },
  ],
})
