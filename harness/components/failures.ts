import { KataError } from '../errors/index.ts'

export function notReady(name: string, observed: string, log: string): KataError {
  return new KataError({
    code: 'COMPONENT_NOT_READY',
    expected: { en: `${name} answers`, ru: `${name} отвечает` },
    observed: `${observed}\n${log}`,
    next: {
      en: 'read its log above; `kata doctor` checks what it needs of this machine',
      ru: 'прочитайте лог выше; `kata doctor` проверит, чего ему не хватает на этой машине',
    },
    data: { component: name },
  })
}

/** Somebody's settings keep it from answering: its own words say why. */
export function refusedSettings(name: string, observed: string, log: string): KataError {
  return new KataError({
    code: 'COMPONENT_REFUSED_SETTINGS',
    kind: 'verdict',
    expected: { en: `${name} answers with these settings`, ru: `${name} отвечает с этими настройками` },
    observed: `${observed}\n${log}`,
    next: { en: 'its own words above say why it does not', ru: 'причину называют строки его лога выше' },
  })
}

export function noSettings(name: string): KataError {
  return new KataError({
    code: 'COMPONENT_SETTINGS_NATIVE_ONLY',
    kind: 'usage',
    expected: { en: `${name} as a process of this machine`, ru: `${name} как процесс на этой машине` },
    observed: { en: 'it runs by Docker Compose', ru: 'он запущен через Docker Compose' },
    next: { en: 'KATA_COMPONENTS=native runs it so', ru: 'так его запускает KATA_COMPONENTS=native' },
  })
}

export function withoutBroker(name: string): KataError {
  return new KataError({
    code: 'COMPONENT_WITHOUT_BROKER',
    kind: 'usage',
    expected: { en: `${name} is told of a broker`, ru: `${name} знает адрес брокера` },
    observed: { en: 'no bootstrapServers', ru: 'нет bootstrapServers' },
    next: {
      en: 'name the lane’s: want(names, { bootstrapServers })',
      ru: 'передайте адрес: want(names, { bootstrapServers })',
    },
  })
}

export function notRunning(name: string, log: string): KataError {
  return new KataError({
    code: 'COMPONENT_NOT_RUNNING',
    kind: 'usage',
    expected: { en: `${name} is running`, ru: `${name} работает` },
    observed: { en: `it is down; its last lines:\n${log}`, ru: `он остановлен; последние строки его лога:\n${log}` },
    next: { en: 'call start() first', ru: 'сначала вызовите start()' },
  })
}

export function portLost(name: string, log: string): KataError {
  return new KataError({
    code: 'COMPONENT_PORT_TAKEN',
    expected: {
      en: `the address of ${name}, which was stopped, is still free`,
      ru: `адрес компонента ${name}, который был остановлен, всё ещё свободен`,
    },
    observed: log,
    next: { en: 'run it again: ports are chosen anew', ru: 'запустите снова: порты выберутся заново' },
  })
}

export function wrongMode(wanted: string, modes: readonly string[]): KataError {
  return new KataError({
    code: 'COMPONENTS_MODE_UNKNOWN',
    kind: 'usage',
    expected: `KATA_COMPONENTS=${modes.join(' | ')}`,
    observed: `KATA_COMPONENTS=${wanted}`,
    next: { en: 'set one of them, or none', ru: 'задайте одно из них или уберите переменную' },
  })
}

export function cannotRun(about: string, lacks: { native: string; compose: string }): KataError {
  return new KataError({
    code: 'COMPONENT_CANNOT_RUN',
    expected: { en: `this machine can run ${about}`, ru: `на этой машине можно запустить: ${about}` },
    observed: {
      en: `natively it lacks: ${lacks.native}\nfor Docker Compose it lacks: ${lacks.compose}`,
      ru: `без Docker не хватает: ${lacks.native}\nдля Docker Compose не хватает: ${lacks.compose}`,
    },
    next: {
      en: 'install what one of the two lacks; `kata doctor` lists it for each lab',
      ru: 'установите недостающее для одного из способов; `kata doctor` перечислит его для каждой лабораторной',
    },
  })
}

/** A spec asks for what its lab does not name. */
export function notWanted(name: string, there: readonly string[]): KataError {
  return new KataError({
    code: 'COMPONENT_NOT_NAMED',
    kind: 'usage',
    expected: {
      en: `a component that runs: ${there.join(', ') || 'none'}`,
      ru: `работающий компонент: ${there.join(', ') || 'ни одного'}`,
    },
    observed: name,
    next: { en: `name it in lab.ts: components: ['${name}']`, ru: `укажите его в lab.ts: components: ['${name}']` },
  })
}
