import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic with more partitions than asked for is fine, only fewer is an error',
    ru: 'если партиций больше, чем просили, ничего страшного; ошибка, только если меньше',
  },
  caughtBy: '2.1 refuses a topic with another number of partitions, more or fewer',
  says: /more is as wrong as fewer/,
  edits: [
    {
      file: 'topic.ts',
      find: 'if (found !== partitions)',
      replace: 'if ((found ?? 0) < partitions)',
    },
  ],
})
