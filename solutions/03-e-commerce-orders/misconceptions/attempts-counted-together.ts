import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a provider that has failed five times is not asked again',
    ru: 'провайдера, который пять раз не ответил, больше не спрашивают',
  },
  caughtBy: '3.5 asks five times at the delays of the text, then sets the order aside and goes on',
  says: /502 passes by itself/,
  cause: 'deadline',
  edits: [
    { file: 'provider.ts', find: '  for (let attempt = 1; ; attempt++) {', replace: '  for (; ; attempt++) {' },
    { file: 'provider.ts', find: 'type Outcome =', replace: 'let attempt = 1\n\ntype Outcome =' },
  ],
})
