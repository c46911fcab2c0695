import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where a globalLimit is given there is a limit of all',
    ru: 'если globalLimit задан, общий лимит есть',
  },
  caughtBy: '19.2 takes 0 for a limit, of a client and of all',
  says: /takes 0 for no limit at all/,
  edits: [
    {
      file: 'limiter.ts',
      find: 'options.globalLimit === undefined ? requests : requests.repartition(together)',
      replace: 'options.globalLimit ? requests.repartition(together) : requests',
    },
    {
      file: 'decide.ts',
      find: 'if (globalLimit === undefined) return undefined',
      replace: 'if (!globalLimit) return undefined',
    },
    {
      file: 'decide.ts',
      find: 'if (this.#options.globalLimit !== undefined)',
      replace: 'if (this.#options.globalLimit)',
    },
  ],
})
