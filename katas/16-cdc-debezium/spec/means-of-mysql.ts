/** Of 16.1: the server's log and the connector's account. */
export const meansOfMysql = {
  thriftyServer: {
    of: {
      en: 'what stands in the way on a server that was set up to save space',
      ru: 'что мешает на сервере, который настроен ради экономии места',
    },
    so: {
      en: 'somebody trusts a server that logs no rows',
      ru: 'кто-то доверится серверу, который не пишет строк в журнал',
    },
  },
  logsRows: {
    of: {
      en: 'variables of the server with your lines behind those of its owner',
      ru: 'переменные сервера, у которого ваши строки стоят после строк владельца',
    },
    means: {
      en: 'The log has to be on, hold rows and not statements, all their columns, and GTIDs (gtid_mode wants enforce_gtid_consistency). Server ids differ.',
      ru: 'Журнал должен быть включён и хранить строки, а не операторы, со всеми столбцами и с GTID (gtid_mode требует enforce_gtid_consistency). У серверов разные server_id.',
    },
  },
  keptAWeek: {
    of: { en: 'seconds for which the log is kept', ru: 'сколько секунд хранится журнал' },
    so: {
      en: 'a connector that was away for a week does not find its place any more',
      ru: 'коннектор, которого не было неделю, не найдёт своего места',
    },
  },
  keptAMonth: {
    of: { en: 'seconds for which the log is kept', ru: 'сколько секунд хранится журнал' },
    so: { en: 'the log of more than a month fills the disk', ru: 'журнал больше чем за месяц заполнит диск' },
  },
  ownServer: {
    of: {
      en: 'what stands in the way on the server with your own settings',
      ru: 'что мешает на сервере с вашими же настройками',
    },
  },
  oneVariable: (variable: string, value: string, isWrong: boolean) => ({
    of: {
      en: `what stands in the way while ${variable} is ${value}, and all else is right`,
      ru: `что мешает, пока ${variable} = ${value}, а остальное в порядке`,
    },
    means: isWrong
      ? {
          en: `A server with ${variable} = ${value} is trusted, and changes are lost.`,
          ru: `Серверу, у которого ${variable} = ${value}, доверяют, и изменения теряются.`,
        }
      : {
          en: `A server with ${variable} = ${value} is refused, and nothing is wrong with it.`,
          ru: `Сервер, у которого ${variable} = ${value}, забракован, хотя с ним всё в порядке.`,
        },
  }),
  mayBeDone: (query: string) => ({
    of: { en: `the account asks: ${query}`, ru: `учётная запись спрашивает: ${query}` },
    so: { en: 'the connector cannot do its work', ru: 'коннектор не сможет работать' },
  }),
  mayNotBeDone: (query: string) => ({
    of: { en: `the account asks: ${query}`, ru: `учётная запись спрашивает: ${query}` },
    so: {
      en: 'whoever has the connector’s password may do more than the connector needs',
      ru: 'тот, у кого пароль коннектора, может больше, чем нужно коннектору',
    },
    means: {
      en: 'In GRANT … ON `shop_eu`.* the _ stands for any character; ON *.* is every database.',
      ru: 'В GRANT … ON `shop_eu`.* знак _ — любой символ; ON *.* — это все базы.',
    },
  }),
  accountAgain: {
    of: { en: 'createAccount of an account that is there', ru: 'createAccount для учётной записи, которая уже есть' },
  },
  newPassword: {
    of: { en: 'a login with the password that was asked for', ru: 'вход с заданным паролем' },
    so: {
      en: 'the account kept the password of before: the connector does not get in',
      ru: 'у учётной записи остался прежний пароль: коннектор не войдёт',
    },
  },
  oldPassword: {
    of: { en: 'logins with passwords of before', ru: 'вход с прежними паролями' },
    so: { en: 'whoever knew one of them is still in', ru: 'тот, кто их знал, всё ещё может войти' },
  },
  otherRights: {
    of: {
      en: 'the rights of an account that had many, against those of a new one',
      ru: 'права учётной записи, у которой их было много, по сравнению с правами новой',
    },
    so: { en: 'it keeps rights that nobody gave it here', ru: 'у неё остались права, которых ей здесь никто не давал' },
  },
}
