import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one partition is the simplest way, with a limit of all or without',
    ru: 'одна партиция — самый простой путь, есть общий лимит или нет',
  },
  caughtBy: '19.2 spreads clients over the instances where there is no limit of all, and their counts move with them',
  says: /Everything goes through one task/,
  edits: [
    {
      file: 'limiter.ts',
      find: '(options.globalLimit === undefined ? requests : requests.repartition(together))',
      replace: 'requests.repartition(together)',
    },
  ],
})
