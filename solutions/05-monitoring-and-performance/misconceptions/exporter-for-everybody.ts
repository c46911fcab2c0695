import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Prometheus may come from anywhere',
    ru: 'Prometheus может прийти откуда угодно',
  },
  caughtBy: '5.2 listens on 127.0.0.1 alone, has no other path, and is gone after its stop',
  says: /asks nobody for a password/,
  edits: [
    { file: 'lag.ts', find: `.listen(port, '127.0.0.1', resolve)`, replace: `.listen(port, '0.0.0.0', resolve)` },
  ],
})
