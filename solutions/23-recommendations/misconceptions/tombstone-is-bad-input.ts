import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an event has a value', ru: 'у события есть значение' },
  caughtBy: '23.3 a user who is forgotten takes all of theirs out, and may begin anew',
  says: /the wish to be forgotten/,
  edits: [
    {
      file: 'histories.ts',
      find: 'return { userId, event: value === null ? null : eventSchema.parse(JSON.parse(utf8.decode(value))) }',
      replace: `if (value === null) throw new Error('no value')
      return { userId, event: eventSchema.parse(JSON.parse(utf8.decode(value))) as UserEvent | null }`,
    },
  ],
})
