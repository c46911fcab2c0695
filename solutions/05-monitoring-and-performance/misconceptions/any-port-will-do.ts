import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Prometheus finds it',
    ru: 'Prometheus его найдёт',
  },
  caughtBy: '5.2 listens on 127.0.0.1 alone, has no other path, and is gone after its stop',
  says: /nobody looks for it at another one/,
  edits: [
    { file: 'lag.ts', find: `.listen(port, '127.0.0.1', resolve)`, replace: `.listen(port * 0, '127.0.0.1', resolve)` },
  ],
})
