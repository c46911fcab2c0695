import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what stands in a topic has happened',
    ru: 'что лежит в топике, то произошло',
  },
  caughtBy: '13.2 what was never committed is not acted upon',
  says: /acts upon what was taken back/,
  edits: [
    {
      file: 'session.ts',
      find: `ctx.kafka.consumer({ groupId, ...MEMBER })`,
      replace: `ctx.kafka.consumer({ groupId, ...MEMBER, readUncommitted: true })`,
    },
  ],
})
