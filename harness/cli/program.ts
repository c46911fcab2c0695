/** Words and options of the command line; what each does is a module of its own, loaded when asked for. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

import { say } from '../text/index.ts'
import { speakLanguage } from './commander-words.ts'
import { reportFailure } from './failure.ts'

/** Exit codes: 0 all asked for is green, 1 red, 2 the infrastructure failed or the call was wrong. */
export type ExitCode = 0 | 1 | 2

type Action = (...args: never[]) => Promise<ExitCode>

export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  const exits =
    (load: () => Promise<Action>) =>
    async (...given: unknown[]) => {
      code = await (await load())(...(given as never[]))
    }
  const program = build(exits, args)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return reportFailure(error)
  }
}

/** What the command is given as labs and tasks is there. It is looked for before the command's own code is loaded, which takes a second and more. */
async function requireLabs(command: Command): Promise<void> {
  const wanted = command.registeredArguments.flatMap((argument, n) =>
    ['lab', 'labs', 'task'].includes(argument.name()) ? [command.processedArgs[n] ?? []].flat() : [],
  )
  if (wanted.length > 0) await (await import('./task.ts')).requireKnown(wanted, command.name())
}

type Exits = (load: () => Promise<Action>) => (...given: unknown[]) => Promise<void>

function build(exits: Exits, args: readonly string[]): Command {
  const chosen = args.indexOf('--lang')
  if (chosen >= 0 && args[chosen + 1]) process.env['KATA_LANG'] = args[chosen + 1]
  const program = speakLanguage(new Command('kata'))
    .description(
      say({ en: 'Learn Apache Kafka by making tests green.', ru: 'Изучайте Apache Kafka, делая тесты зелёными.' }),
    )
    .addOption(new Option('--lang <language>', 'en | ru').choices(['en', 'ru']))
    .exitOverride()
    .showHelpAfterError()
    .hook('preAction', (_program, command) => requireLabs(command))
  const labArgument = say({
    en: 'number or name of a lab, or number of a task',
    ru: 'номер или имя лабораторной либо номер задачи',
  })

  const jobs = () =>
    new Option(
      '--jobs <number>',
      say({
        en: 'labs at a time, each with a broker of its own (an external cluster is shared)',
        ru: 'сколько лабораторных сразу, у каждой свой брокер (внешний кластер общий)',
      }),
    )
      .default(1)
      .argParser(wholeFrom(1))

  program
    .command('start')
    .description(
      say({
        en: 'grade your next lab and show the scoreboard; on a terminal, go on watching',
        ru: 'проверить следующую лабораторную и показать табло; в терминале — следить дальше',
      }),
    )
    .option('--once', say({ en: 'do not watch', ru: 'не следить за изменениями' }))
    .action(exits(async () => (await import('./commands/start.ts')).start))
  program
    .command('watch')
    .description(say({ en: 'grade a lab at each save', ru: 'проверять лабораторную при каждом сохранении' }))
    .argument('[lab]', labArgument)
    .action(exits(async () => (await import('./commands/watch.ts')).watch))
  program
    .command('grade')
    .description(
      say({
        en: 'grade labs of this folder or of a submission',
        ru: 'оценить лабораторные этой папки или сданной работы',
      }),
    )
    .argument('[labs...]', labArgument)
    .option(
      '--submission <folder>',
      say({ en: 'a folder that holds katas/*/src', ru: 'папка, в которой есть katas/*/src' }),
    )
    .option(
      '--all',
      say({ en: 'show every failure, not the first alone', ru: 'показать все ошибки, а не только первую' }),
    )
    .option('--seed <number>', say({ en: 'repeat a run', ru: 'повторить прогон' }), wholeFrom(0))
    .addOption(jobs())
    .option('--json <file>', say({ en: 'write the verdict as JSON', ru: 'записать вердикт в JSON' }))
    .option('--junit <file>', 'JUnit XML')
    .option('--ctrf <file>', 'CTRF JSON')
    .option('--csv <file>', say({ en: 'a row for the gradebook', ru: 'строка для журнала оценок' }))
    .option('--markdown <file>', say({ en: 'a summary for people', ru: 'сводка для людей' }))
    .option('--sarif <file>', say({ en: 'type errors as SARIF', ru: 'ошибки типов в SARIF' }))
    .option('--gradescope <file>', say({ en: 'results.json of Gradescope', ru: 'results.json для Gradescope' }))
    .option('--prairielearn <file>', say({ en: 'results.json of PrairieLearn', ru: 'results.json для PrairieLearn' }))
    .option(
      '--exercism <file>',
      say({ en: 'results.json of Exercism, of one lab', ru: 'results.json для Exercism, одна лабораторная' }),
    )
    .option(
      '--github',
      say({
        en: 'annotations and job summary of a GitHub workflow',
        ru: 'аннотации и сводка задания для GitHub Actions',
      }),
    )
    .action(exits(async () => (await import('./commands/grade.ts')).grade))
  program
    .command('next')
    .description(say({ en: 'say what to do next', ru: 'подсказать, что делать дальше' }))
    .action(exits(async () => (await import('./commands/next.ts')).next))
  program
    .command('hint')
    .description(say({ en: 'one more hint for a task', ru: 'ещё одна подсказка к задаче' }))
    .argument(
      '[task]',
      say({ en: 'for example 12.3; default: your next task', ru: 'например, 12.3; по умолчанию — следующая задача' }),
    )
    .action(exits(async () => (await import('./commands/hint.ts')).hint))
  program
    .command('progress')
    .description(say({ en: 'the scoreboard', ru: 'табло' }))
    .action(exits(async () => (await import('./commands/progress.ts')).progress))
  program
    .command('reset')
    .description(
      say({
        en: 'put one lab back to its stub (your files are kept aside)',
        ru: 'вернуть лабораторную к заготовке (ваши файлы сохраняются в .kata/kept)',
      }),
    )
    .argument('<lab>', labArgument)
    .action(exits(async () => (await import('./commands/reset.ts')).reset))
  program
    .command('debug')
    .description(
      say({
        en: 'run one task with the inspector and without time limits',
        ru: 'запустить одну задачу с инспектором и без ограничений времени',
      }),
    )
    .argument('<task>', say({ en: 'for example 12.3', ru: 'например, 12.3' }))
    .option('--solution', say({ en: 'the solution in place of your code', ru: 'решение вместо вашего кода' }))
    .action(exits(async () => (await import('./commands/debug.ts')).debug))
  program
    .command('play')
    .description(
      say({
        en: "run a lab's services by hand against a broker of their own",
        ru: 'запустить сервисы лабораторной вручную с отдельным брокером',
      }),
    )
    .argument('<lab>', labArgument)
    .argument('[services...]', say({ en: 'default: all', ru: 'по умолчанию — все' }))
    .option('--solution', say({ en: 'the solution in place of your code', ru: 'решение вместо вашего кода' }))
    .action(exits(async () => (await import('./commands/play.ts')).play))
  program
    .command('topic')
    .description(say({ en: 'print the records of a topic', ru: 'напечатать записи топика' }))
    .argument('[topic]', say({ en: 'default: list the topics', ru: 'по умолчанию — список топиков' }))
    .option(
      '--uncommitted',
      say({
        en: 'records of open and aborted transactions too',
        ru: 'включая записи открытых и прерванных транзакций',
      }),
    )
    .option(
      '--brokers <list>',
      say({ en: 'default: the broker of a running `kata play`', ru: 'по умолчанию — брокер запущенного `kata play`' }),
    )
    .action(exits(async () => (await import('./commands/topic.ts')).topic))
  program
    .command('solution')
    .description(say({ en: 'show the solution of a lab that is green', ru: 'показать решение зелёной лабораторной' }))
    .argument('<lab>', labArgument)
    .action(exits(async () => (await import('./commands/solution.ts')).solution))
  program
    .command('doctor')
    .description(
      say({
        en: 'what is missing on this machine, and how to get it',
        ru: 'чего не хватает на этой машине и как это получить',
      }),
    )
    .action(exits(async () => (await import('./commands/doctor.ts')).doctor))
  program
    .command('setup')
    .description(
      say({
        en: 'fetch Kafka for KAFKA=native, for a machine without a network',
        ru: 'заранее скачать Kafka для KAFKA=native, если потом сети не будет',
      }),
    )
    .action(exits(async () => (await import('./commands/setup.ts')).setup))
  program
    .command('upgrade')
    .description(
      say({
        en: 'bring a newer release into this copy, without touching your code',
        ru: 'обновить эту копию до нового выпуска, не трогая ваш код',
      }),
    )
    .argument('<from>', say({ en: 'folder or address of its repository', ru: 'папка или адрес его репозитория' }))
    .action(exits(async () => (await import('./commands/upgrade.ts')).upgrade))
  program
    .command('release')
    .description(
      say({
        en: 'write what students get: no solutions, one commit without history',
        ru: 'записать то, что получают студенты: без решений, один коммит без истории',
      }),
    )
    .argument('[folder]', say({ en: 'a new one', ru: 'новая' }))
    .option('--branch <name>', say({ en: 'as a branch of this repository', ru: 'веткой этого репозитория' }))
    .option(
      '--solutions-branch <name>',
      say({ en: 'the opposite, as a branch: solutions alone', ru: 'наоборот, веткой: только решения' }),
    )
    .option('--from <commit>', say({ en: 'what it is made of', ru: 'из чего' }), 'HEAD')
    .action(exits(async () => (await import('./commands/release.ts')).release))
  program
    .command('new')
    .description(say({ en: 'make the skeleton of a lab', ru: 'создать скелет лабораторной' }))
    .argument('<number>')
    .argument('<name>', 'kebab-case')
    .action(exits(async () => (await import('./commands/new.ts')).newLab))
  program
    .command('docs')
    .description(
      say({
        en: 'paste hints and real failures into the labs’ texts',
        ru: 'вставить подсказки и настоящие ошибки в тексты лабораторных',
      }),
    )
    .argument('[labs...]', labArgument)
    .action(exits(async () => (await import('./commands/docs.ts')).docs))
  program
    .command('check')
    .description(
      say({
        en: 'check the sources: types, lint, the rule of the rooms, unused code',
        ru: 'проверить исходники: типы, линтер, границы модулей, неиспользуемый код',
      }),
    )
    .action(exits(async () => (await import('./commands/check.ts')).check))
  program
    .command('repeat')
    .description(
      say({
        en: 'run the solutions many times, in another order each time',
        ru: 'прогнать решения много раз, каждый раз в другом порядке',
      }),
    )
    .argument('[labs...]', labArgument)
    .option('--times <number>', say({ en: 'how often', ru: 'сколько раз' }), wholeFrom(1), 20)
    .addOption(jobs())
    .option('--seed <number>', say({ en: 'repeat a run', ru: 'повторить прогон' }), wholeFrom(0))
    .action(exits(async () => (await import('./commands/repeat.ts')).repeat))
  program
    .command('mutate')
    .description(
      say({
        en: 'change the solution a little, many times, and count what the specs notice',
        ru: 'много раз немного изменить решение и посчитать, сколько изменений заметили тесты',
      }),
    )
    .argument('<lab>', labArgument)
    .option('--jobs <number>', say({ en: 'mutants at a time', ru: 'сколько мутантов сразу' }), wholeFrom(1), 2)
    .option('--seed <number>', say({ en: 'repeat a run', ru: 'повторить прогон' }), wholeFrom(0))
    .action(exits(async () => (await import('./commands/mutate.ts')).mutate))
  program
    .command('proof')
    .description(
      say({
        en: 'prove the repository: unit tests, stubs red, solutions green, misconceptions caught',
        ru: 'проверить сам курс: модульные тесты, заготовки красные, решения зелёные, типичные ошибки пойманы',
      }),
    )
    .argument('[labs...]', labArgument)
    .option('--no-unit', say({ en: 'without the unit tests', ru: 'без модульных тестов' }))
    .option(
      '--sample',
      say({
        en: 'of labs that fixtures/proofs.json holds as they stand, a part of the misconceptions',
        ru: 'у лабораторных, которые fixtures/proofs.json знает в нынешнем виде, — только часть типичных ошибок',
      }),
    )
    .option('--seed <number>', say({ en: 'repeat a run', ru: 'повторить прогон' }), wholeFrom(0))
    .option(
      '--resume',
      say({
        en: 'do not run again what passed here before, on the same files of the lab',
        ru: 'не прогонять заново то, что здесь уже прошло на тех же файлах лабораторной',
      }),
    )
    .option(
      '--write',
      say({
        en: 'write what was proven: fixtures/proofs.json, fixtures/stubs.json, the table of COVERAGE.md',
        ru: 'записать доказанное: fixtures/proofs.json, fixtures/stubs.json, таблицу в COVERAGE.md',
      }),
    )
    .option(
      '--table',
      say({
        en: 'run nothing: bring fixtures/stubs.json, the numbers of the READMEs and the table of COVERAGE.md up to date',
        ru: 'ничего не запускать: обновить fixtures/stubs.json, числа в README и таблицу в COVERAGE.md',
      }),
    )
    .action(exits(async () => (await import('./commands/proof.ts')).proof))
  return program
}

/** Reads a whole number of at least `min`. */
function wholeFrom(min: number): (given: string) => number {
  return (given) => {
    const value = Number(given)
    if (Number.isSafeInteger(value) && value >= min) return value
    throw new InvalidArgumentError(
      say({ en: `It must be a whole number, ${min} or more.`, ru: `Нужно целое число, не меньше ${min}.` }),
    )
  }
}
