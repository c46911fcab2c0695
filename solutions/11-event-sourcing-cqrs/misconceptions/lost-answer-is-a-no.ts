import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error means that nothing was written',
    ru: 'ошибка означает, что ничего не записано',
  },
  caughtBy: '11.3 a command counts once although the answers of the broker were lost',
  says: /a lost answer is no refusal/,
  edits: [
    {
      file: 'commands.ts',
      find: `producer({ allowAutoTopicCreation: false })`,
      replace: `producer({ allowAutoTopicCreation: false, retry: { retries: 0 } })`,
    },
    {
      file: 'commands.ts',
      find: `acks: -1, messages })
`,
      replace: `acks: -1, messages }).catch(() => {
        throw new ApiError(409, 'not-written', 'Kafka did not take it')
      })
`,
    },
  ],
})
