import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the histories are in a topic: a changelog would be the same again',
    ru: 'истории и так лежат в топике: changelog — то же самое ещё раз',
  },
  caughtBy: '23.4 users of an instance that is killed are answered by who stays, and a restart has its state at once',
  says: /restored there|empty store is no new user/,
  cause: 'deadline',
  edits: [
    {
      file: 'state.ts',
      find: 'Materialized.as(STORE.histories)',
      replace: 'Materialized.as<string, Rating[]>(STORE.histories).withLoggingDisabled()',
    },
  ],
})
