import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is in the topic is written',
    ru: 'что есть в топике, то записано',
  },
  caughtBy: '10.5 the view reads committed records alone',
  says: /aborted transaction/,
  edits: [
    {
      file: 'view.ts',
      find: '...MEMBER })',
      replace: '...MEMBER, readUncommitted: true })',
    },
  ],
})
