import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs calls it an authentication error, so the password is wrong',
    ru: 'kafkajs называет это ошибкой аутентификации — значит, пароль неверен',
  },
  caughtBy: '15.2 logIn tells a wrong password from a broker that is not there, and no password to anybody',
  says: /where a broker is down/,
  edits: [
    {
      file: 'client.ts',
      find: `const { code = '', message } = innermost(error)`,
      replace: `const { name, code = '', message } = innermost(error)`,
    },
    {
      file: 'client.ts',
      find: '/invalid credentials/i.test(message) ?',
      replace: `name === 'KafkaJSSASLAuthenticationError' ?`,
    },
  ],
})
