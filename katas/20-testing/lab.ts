import { defineLab } from '#harness/lab'

export default defineLab({
  number: 20,
  title: { en: 'A title', ru: 'Название' },
  goal: { en: 'What the student can do afterwards.', ru: 'Что студент будет уметь.' },
  tasks: [
    {
      id: '20.1',
      title: { en: 'A task', ru: 'Задача' },
      points: 1,
      hints: [
        { en: 'Where to look.', ru: 'Куда смотреть.' },
        { en: 'Nearly the answer.', ru: 'Почти ответ.' },
      ],
    },
  ],
  coverageFloor: 0.8,
  topics: [{ name: 'greetings' }],
  subject: {},
})
