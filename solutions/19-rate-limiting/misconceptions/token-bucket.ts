import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the limit flows back bit by bit, as into a bucket',
    ru: 'лимит восполняется понемногу, как вода в ведре',
  },
  caughtBy: '19.3 gives a place back when the request that took it is a whole window old, not bit by bit',
  says: /token bucket/,
  edits: [
    { file: 'window.ts', find: 'for (const [, admitted] of', replace: 'for (const [at, admitted] of' },
    {
      file: 'window.ts',
      find: `count += admitted
`,
      replace: `count += admitted * (1 - (now - at) / this.#windowMs)
`,
    },
  ],
})
