import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a retracted block says enough',
    ru: 'достаточно отозвать блок',
  },
  caughtBy: '24.3 a re-organisation of depth 3 retracts what vanished, and nothing else',
  cause: 'deadline',
  says: /to be taken back/,
  edits: [
    {
      file: 'session.ts',
      find: 'messagesOf(this.#ctx, change)), checkpoints]',
      replace: `messagesOf(this.#ctx, change).slice(change.status === 'retracted' ? 2 : 0)), checkpoints]`,
    },
  ],
})
