import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the provider has asked for once holds until it asks for something else',
    ru: 'о чём провайдер попросил один раз, то действует, пока он не попросит другого',
  },
  caughtBy: '3.5 waits as long as Retry-After asks, up to ten seconds',
  says: /whatever an earlier answer asked for/,
  edits: [
    {
      file: 'provider.ts',
      find: '  for (let attempt = 1; ; attempt++) {',
      replace: '  let retryAfterMs: number | undefined\n  for (let attempt = 1; ; attempt++) {',
    },
    {
      file: 'provider.ts',
      find: '    const { failure, retryAfterMs } = outcome\n',
      replace: '    const { failure } = outcome\n    retryAfterMs = outcome.retryAfterMs ?? retryAfterMs\n',
    },
  ],
})
