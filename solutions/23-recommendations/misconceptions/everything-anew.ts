import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'computed anew, it is right for certain', ru: 'посчитанное заново точно верно' },
  caughtBy: '23.2 one event costs work for the items of its user and their neighbours, and for no others',
  says: /computed anew with each event/,
  edits: [
    {
      file: 'histories.ts',
      find: `    this.#context.forward(record.withKey(userId).withValue({ before, after }))
`,
      replace: `    this.#context.forward(record.withKey(userId).withValue({ before, after }))
    for (const [user, ratings] of [...this.#histories.all()]) {
      this.#context.forward(record.withKey(user).withValue({ before: ratings, after: [] }))
      this.#context.forward(record.withKey(user).withValue({ before: [], after: ratings }))
    }
`,
    },
  ],
})
