import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the history is all that is known of a user', ru: 'история — это всё, что известно о пользователе' },
  caughtBy: '23.3 a user who is forgotten takes all of theirs out, and may begin anew',
  says: /the wish to be forgotten/,
  edits: [
    {
      file: 'histories.ts',
      find: `    this.#context.forward(record.withKey(userId).withValue({ before, after }))
`,
      replace: `    this.#context.forward(record.withKey(userId).withValue({ before: event === null ? after : before, after }))
`,
    },
  ],
})
