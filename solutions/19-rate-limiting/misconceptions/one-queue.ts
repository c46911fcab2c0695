import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'requests wait in one line, and its head is looked at',
    ru: 'все ждут в одной очереди, и смотреть надо на её голову',
  },
  caughtBy: '19.4 lets nobody wait for a limit that is not his',
  edits: [
    {
      file: 'waiting.ts',
      find: `  length(client: string): number {
    return this.#store.get(client)?.length ?? 0
  }`,
      replace: `  length(_client: string): number {
    return [...this.#store.all()].reduce((sum, [, queue]) => sum + queue.length, 0)
  }`,
    },
  ],
})
