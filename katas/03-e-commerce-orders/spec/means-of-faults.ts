/** What the faults do. */
export const meansOfFaults = {
  faults: {
    killedBeforePayment: {
      en: 'the service is killed before its first payment record is written',
      ru: 'сервис убит до того, как записана его первая запись о платеже',
    },
    killedBeforeNotification: {
      en: 'the service is killed before its first notification record is written',
      ru: 'сервис убит до того, как записана его первая запись об уведомлении',
    },
  },
}
