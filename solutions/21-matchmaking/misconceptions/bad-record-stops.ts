import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what cannot be read must not be passed over',
    ru: 'непрочитанное нельзя пропускать',
  },
  caughtBy: '21.3 reports what is no request where it was written, and goes on',
  says: /one record stops the task/,
  edits: [
    {
      file: 'matchmaker.ts',
      find: `if ('reason' in read) reject(this.#ctx, this.#context, read.reason)
    else this`,
      replace: `if ('reason' in read) {
      reject(this.#ctx, this.#context, read.reason)
      throw new Error(read.reason)
    } else this`,
    },
  ],
})
