import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what one fetch brings fits into one request',
    ru: 'что пришло одним fetch, поместится и в один запрос',
  },
  caughtBy: '6.1 what is fetched at once may become more than one request can hold',
  says: /more than the 1 MB/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: `    for (const messages of inRequests(payments.map(messageOf)))
      await transaction`,
      replace: `    const messages = payments.map(messageOf)
    if (messages.length > 0)
      await transaction`,
    },
    {
      file: 'exactly-once.ts',
      find: 'import { inRequests, messageOf',
      replace: 'import { messageOf',
    },
  ],
})
