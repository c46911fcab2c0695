import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'first the batch, then the end', ru: 'сначала батч, потом остановка' },
  caughtBy: '18.5 the indexer stops while the index is away, and loses nothing by it',
  says: /nobody can end them/,
  edits: [
    { file: 'documents.ts', find: '      if (this.#stopping.aborted) return undefined\n', replace: '' },
    { file: 'documents.ts', find: '(wait, this.#stopping)', replace: '(wait)' },
  ],
})
