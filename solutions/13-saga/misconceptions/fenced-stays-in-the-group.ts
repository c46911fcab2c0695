import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fenced means to write no more; reading does no harm',
    ru: 'отстранён — значит, больше не писать; читать не вредно',
  },
  caughtBy: '13.2 an instance that thaws behind its successor is fenced, and leaves',
  says: /keeps partitions that it can do nothing with/,
  edits: [
    {
      file: 'services.ts',
      find: `      await session.close()
`,
      replace: `      if (!error || !isFenced(error)) await session.close()
`,
    },
  ],
})
