import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a mapping rule makes the names of brokers readable',
    ru: 'правило отображения делает имена брокеров читаемыми',
  },
  caughtBy: '15.3 what no ACL allows is denied, to everybody but the administrator',
  says: /a user with a password has the rights of a broker/,
  edits: [
    {
      file: 'broker.ts',
      find: `'super.users': \`User:CN=\${brokerName};`,
      replace: `'ssl.principal.mapping.rules': 'RULE:^CN=(.*)$/$1/,DEFAULT',
    'super.users': \`User:\${brokerName};`,
    },
  ],
})
