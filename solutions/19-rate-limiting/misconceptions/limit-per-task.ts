import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each instance holds the limit, so all of them do',
    ru: 'если лимит соблюдает каждый экземпляр, его соблюдают и все вместе',
  },
  caughtBy: '19.2 keeps the limit of all over partitions and instances, and when one of them goes',
  says: /admits a multiple of the limit/,
  edits: [
    {
      file: 'limiter.ts',
      find: 'options.globalLimit === undefined ? requests : requests.repartition(together)',
      replace: 'together ? requests : requests',
    },
  ],
})
