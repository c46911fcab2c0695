import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the client’s defaults are long enough',
    ru: 'значений по умолчанию хватит',
  },
  caughtBy: '3.5 stays in its group while a request, a wait or a write lasts longer than the session',
  says: /waits for less expels the member/,
  edits: [
    { file: 'service.ts', find: '    rebalanceTimeout: REBALANCE_TIMEOUT_MS,\n', replace: '' },
    {
      file: 'service.ts',
      find: 'const stopping = new AbortController()',
      replace: 'const stopping = new AbortController()\n  void REBALANCE_TIMEOUT_MS',
    },
  ],
})
