import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record fits into the topic of rejected ones if it fitted into its own',
    ru: 'запись, которая поместилась в свой топик, поместится и в топик отклонённых',
  },
  caughtBy: '3.3 sets poison aside that is as large as its topic takes, and so does 3.4',
  says: /larger than it came/,
  cause: 'deadline',
  edits: [
    { file: 'topics.ts', find: ', configEntries: roomy })', replace: ' })' },
    {
      file: 'topics.ts',
      find: "  const roomy = [{ name: 'max.message.bytes', value: String(REJECTED_MAX_BYTES) }]\n",
      replace: '  void REJECTED_MAX_BYTES\n',
    },
  ],
})
