/** What is said of the page. */
import type { Text } from '#harness'

export const meansOfPage = {
  noBrowser: {
    en: 'not run: no Chromium on this machine (sudo apt-get install chromium, or CHROMIUM_PATH)',
    ru: 'не запускался: на машине нет Chromium (sudo apt-get install chromium или CHROMIUM_PATH)',
  },
  shows: (expected: string, means: Text) => ({
    of: {
      en: `the page shows the rows of the table and the widths of the bars in per cent: ${expected}`,
      ru: `на странице строки таблицы и ширина столбцов в процентах: ${expected}`,
    },
    means,
  }),
  tells: (status: string, { when, means }: { when: Text; means?: Text }) => ({
    of: {
      en: `an element of role status says "${status}" ${when.en}`,
      ru: `элемент с ролью status говорит "${status}" ${when.ru}`,
    },
    means,
  }),
  columns: { of: { en: 'the columns of the table', ru: 'столбцы таблицы' } },
  connected: { when: { en: 'when the page is connected', ru: 'после подключения страницы' } },
  mostFirst: {
    en: 'Most clicks first, equal ones by name; a bar for each category that has clicks in this window.',
    ru: 'Сначала те, где кликов больше, при равенстве по имени; столбец есть у каждой категории с кликами в этом окне.',
  },
  lateClick: {
    en: 'The last message was a late click: it changes the previous window and leaves this one as it is.',
    ru: 'Последним пришёл опоздавший клик: он меняет предыдущее окно и не трогает текущее.',
  },
  stopped: { when: { en: 'when the dashboard has stopped', ru: 'после остановки дашборда' } },
  isBack: {
    when: { en: 'when the dashboard is back on the same port', ru: 'когда дашборд снова на том же порту' },
    means: {
      en: 'The page has to connect again by itself, a second after the connection was lost, each time.',
      ru: 'Страница должна подключаться снова сама, через секунду после обрыва, и так каждый раз.',
    },
  },
  newState: {
    en: 'After the connection came back: what changed meanwhile, and each category once. A dashboard that starts again reads click-counts from the beginning, and the state that comes then takes the place of the old one: what it does not have is gone.',
    ru: 'После восстановления соединения: то, что изменилось за это время, и каждая категория один раз. Дашборд после запуска читает click-counts с начала, и новое состояние заменяет старое: чего в нём нет, того больше нет.',
  },
  allGone: {
    en: 'All windows were removed: No clicks yet, as at the beginning.',
    ru: 'Все окна удалены: снова No clicks yet, как вначале.',
  },
  heading: (window: string) => ({
    of: { en: `a heading that holds ${window}`, ru: `заголовок, в котором есть ${window}` },
    means: {
      en: 'The page shows its time in the browser’s zone: it is to be in UTC wherever the browser is.',
      ru: 'Страница показывает время в поясе браузера, а нужно в UTC, где бы ни был браузер.',
    },
  }),
  drawn: (rows: number): Text => ({
    en: `the table has ${rows} rows, one for each category`,
    ru: `в таблице строк: ${rows}, по одной на категорию`,
  }),
  markup: {
    of: {
      en: 'elements and attributes made of names of categories, and the cells that show the names',
      ru: 'элементы и атрибуты, получившиеся из названий категорий, и ячейки с названиями',
    },
    so: {
      en: 'the characters that came are to be shown, and nothing made of them: as HTML, in a text or in an attribute, a category runs code in the browser of the person who looks',
      ru: 'показать надо ровно те символы, что пришли, и ничего из них не создавать: вставленное как HTML, в текст или в атрибут, название категории выполнит код в браузере зрителя',
    },
  },
}
