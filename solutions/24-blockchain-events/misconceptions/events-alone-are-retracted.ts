import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'transactions come again anyway',
    ru: 'транзакции всё равно придут снова',
  },
  caughtBy: '24.3 a re-organisation of depth 3 retracts what vanished, and nothing else',
  cause: 'deadline',
  says: /to be taken back/,
  edits: [
    {
      file: 'session.ts',
      find: 'messagesOf(this.#ctx, change)), checkpoints]',
      replace: `messagesOf(this.#ctx, change).slice(change.status === 'retracted' ? 1 : 0)), checkpoints]`,
    },
  ],
})
