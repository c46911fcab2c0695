import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the process ends soon anyway, so nobody needs to disconnect',
    ru: 'процесс всё равно скоро завершится, отключаться незачем',
  },
  caughtBy: '1.3 each event is in the topic once with key, value and header',
  says: /still open: app: socket/,
  cause: 'leak',
  edits: [{ file: 'producer.ts', find: '      await producer.disconnect()\n', replace: '' }],
})
