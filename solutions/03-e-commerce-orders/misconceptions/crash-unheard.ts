import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs restarts its consumer by itself, whatever ended it',
    ru: 'kafkajs сам перезапускает консьюмер, что бы его ни завершило',
  },
  caughtBy: '3.3 goes on when Kafka refuses a commit, a fetch or a heartbeat for good, and so does 3.4',
  says: /takes that for final/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: '      // restart() does it, after any error and never after stop().\n      retry: { restartOnFailure: async () => false },\n',
      replace: '',
    },
    {
      file: 'service.ts',
      find: '      restarted = restart()\n',
      replace: '      void restart\n',
    },
  ],
})
