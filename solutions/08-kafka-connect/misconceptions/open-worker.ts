import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a worker listens at every address',
    ru: 'worker слушает на всех адресах',
  },
  caughtBy:
    '8.1 a worker runs with these properties on a single broker, on loopback alone, and reads secrets and plain JSON',
  says: /there is no password/,
  edits: [{ file: 'worker.ts', find: `\`http://127.0.0.1:\${port}\``, replace: `\`http://0.0.0.0:\${port}\`` }],
})
