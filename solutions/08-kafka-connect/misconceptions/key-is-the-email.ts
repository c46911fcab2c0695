import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a customer is known by their email',
    ru: 'клиента узнают по email',
  },
  caughtBy: '8.2 sends the rows of before and each change afterwards, in their order, under the primary key',
  says: /under another key/,
  cause: 'deadline',
  edits: [
    {
      file: 'source.ts',
      find: `    'snapshot.mode': 'initial',`,
      replace: `    'snapshot.mode': 'initial',
    'message.key.columns': 'public.customers:full_name',`,
    },
  ],
})
