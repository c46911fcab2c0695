/** What commander itself says, which it says in English alone. */
import type { Command } from 'commander'
import { language, say } from '../text/index.ts'

/** Each sentence of its errors and of its help, and the same in Russian. */
const sentences: readonly [english: RegExp, russian: string][] = [
  [/^error: /, 'ошибка: '],
  [/unknown command ('.*')/, 'нет команды $1'],
  [/unknown option ('.*')/, 'нет параметра $1'],
  [/missing required argument ('.*')/, 'не указан обязательный аргумент $1'],
  [/option ('.*') argument missing/, 'у параметра $1 не указано значение'],
  [/option ('.*') argument ('.*') is invalid\./, 'параметр $1: значение $2 не подходит.'],
  [
    /too many arguments(?: for '(?:.*)')?\. Expected (\d+) arguments? but got (\d+)(.*)/,
    'слишком много аргументов: нужно не больше $1, а указано $2$3',
  ],
  [/Allowed choices are (.*)\./, 'Возможные значения: $1.'],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '(Возможно, вы имели в виду: $1?)'],
  [/\(choices: /, '(возможные значения: '],
  [/\(default: /, '(по умолчанию: '],
  [/^Usage:/, 'Использование:'],
  [/^Arguments:/, 'Аргументы:'],
  [/^Options:/, 'Параметры:'],
  [/^Commands:/, 'Команды:'],
]

function translated(text: string): string {
  if (language() === 'en') return text
  return sentences.reduce((said, [english, russian]) => said.replace(english, russian), text)
}

/** To be called before commands are added: they take over what is set here. */
export function speakLanguage(program: Command): Command {
  const help = { en: 'display help for command', ru: 'справка по команде' }
  return program
    .configureOutput({ outputError: (text, write) => write(translated(text)) })
    .configureHelp({
      styleTitle: translated,
      styleOptionDescription: translated,
      styleArgumentDescription: translated,
    })
    .helpOption('-h, --help', say(help))
    .helpCommand('help [command]', say(help))
}
