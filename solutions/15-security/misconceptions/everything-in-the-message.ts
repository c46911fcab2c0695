import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the more a message says, the better', ru: 'чем больше в сообщении, тем лучше' },
  caughtBy: '15.2 logIn tells a wrong password from a broker that is not there, and no password to anybody',
  says: /every log/,
  edits: [
    {
      file: 'client.ts',
      find: `\`\${access.username} at \${access.brokers[0]}: \${message}\``,
      replace: `\`\${access.username}:\${access.password} at \${access.brokers[0]}: \${message}\``,
    },
  ],
})
