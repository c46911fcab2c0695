import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is in the topic is written',
    ru: 'что в топике, то записано',
  },
  caughtBy: '24.5 the dashboard reads committed records alone, and comes back when the broker does',
  says: /aborted/,
  edits: [
    {
      file: 'view.ts',
      find: '...MEMBER })',
      replace: '...MEMBER, readUncommitted: true })',
    },
  ],
})
