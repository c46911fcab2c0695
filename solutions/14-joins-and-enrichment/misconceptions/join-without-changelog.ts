import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a windowed join remembers by itself what it needs after a restart',
    ru: 'оконное соединение само помнит всё нужное после перезапуска',
  },
  caughtBy: '14.5 pairs clicks on a cluster, also with those from before a restart',
  says: /first one kept in its own memory/,
  cause: 'deadline',
  edits: [
    {
      file: 'correlation.ts',
      find: 'StreamJoined.with(string, json<Click>(), json<Click>())',
      replace: 'StreamJoined.with(string, json<Click>(), json<Click>()).withLoggingDisabled()',
    },
  ],
})
