import type { ChildProcess } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright-core'
import { KataError, messageOf } from '../errors/index.ts'
import { guardedDirectory, killGroup, socketFolder, spawnGuarded } from '../guardian/index.ts'
import { repository } from '../lab/index.ts'
import { afterPatience, patient } from '../patience/index.ts'

/** A running browser. Disposing ends it and removes its profile; so does the end of this process, however it comes. */
export interface OpenBrowser extends AsyncDisposable {
  /** Path of the executable. */
  readonly executable: string
  /** Its user data directory. */
  readonly profile: string
  /** A page in a session of its own: no cookies or storage shared with others. */
  newPage(): Promise<Page>
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** No window, no sandbox (root in containers has none), no network of its own accord. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
]

/** Bytes of `/profile-XXXXXX/org.chromium.Chromium.XXXXXX/SingletonSocket`. */
const LONGEST_SOCKET = 60

/** Of a machine that does nothing else. */
const startMs = 20_000

/** The Chromium that `openBrowser` takes: `CHROMIUM_PATH` and nothing else where it is set, else the first of the usual places. */
export function chromiumOf(
  env: NodeJS.ProcessEnv = process.env,
  places: readonly string[] = usual,
): string | undefined {
  const forced = env['CHROMIUM_PATH']
  return (forced ? [forced] : places).find(executable)
}

/** Throws `BROWSER_MISSING` and `BROWSER_NOT_READY` (both infrastructure). */
export async function openBrowser(env: NodeJS.ProcessEnv = process.env): Promise<OpenBrowser> {
  const path = chromiumOf(env)
  if (path === undefined) throw missing(env['CHROMIUM_PATH'])
  const home = join(repository, '.kata', 'browser')
  await mkdir(home, { recursive: true })
  const profile = await guardedDirectory(socketFolder(home, LONGEST_SOCKET), 'profile-')
  const child = spawnGuarded(path, [...flags, `--user-data-dir=${profile.path}`, 'about:blank'], {
    // Its temporary folders too: it leaves one with a socket when it is killed.
    env: { ...env, TMPDIR: profile.path },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const end = async () => {
    if (child.pid !== undefined) killGroup(child, 'SIGKILL')
    await gone
    await profile[Symbol.asyncDispose]()
  }
  let browser: Browser
  try {
    browser = await chromium.connectOverCDP(await endpointOf(child), {
      timeout: patient(startMs),
      artifactsDir: profile.path,
    })
  } catch (error) {
    await end()
    throw error instanceof KataError ? error : notReady(messageOf(error), error)
  }
  return {
    executable: path,
    profile: profile.path,
    newPage: async () => (await browser.newContext()).newPage(),
    async [Symbol.asyncDispose]() {
      await browser.close()
      await end()
    },
  }
}

/** Chromium says on stderr where it listens: `DevTools listening on ws://127.0.0.1:…`. */
async function endpointOf(child: ChildProcess): Promise<string> {
  const said: string[] = []
  const found = Promise.withResolvers<string>()
  const fail = (why: string) => found.reject(notReady([why, ...said.slice(-5)].join('\n')))
  createInterface({ input: child.stderr! }).on('line', (line) => {
    said.push(line)
    const endpoint = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (endpoint) found.resolve(endpoint)
  })
  child.once('error', (error) => fail(error.message))
  child.once('exit', (code, signal) => fail(`exit ${code ?? signal}`))
  using _ = afterPatience(startMs, (ms) => fail(`${ms} ms`))
  return await found.promise
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function missing(forced: string | undefined): KataError {
  return new KataError({
    code: 'BROWSER_MISSING',
    expected: { en: 'a Chromium or Chrome on this machine', ru: 'Chromium или Chrome на этой машине' },
    observed: forced
      ? { en: `CHROMIUM_PATH=${forced} cannot be run`, ru: `CHROMIUM_PATH=${forced} не запускается` }
      : { en: `none of ${usual.join(', ')}`, ru: `нет ни одного из ${usual.join(', ')}` },
    next: {
      en: 'Install it (Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to the executable.',
      ru: 'Установите его (Debian и Ubuntu: sudo apt-get install chromium) или укажите путь в CHROMIUM_PATH.',
    },
  })
}

function notReady(observed: string, cause?: unknown): KataError {
  return new KataError({
    code: 'BROWSER_NOT_READY',
    expected: { en: 'Chromium starts and can be driven', ru: 'Chromium запускается и управляется' },
    observed,
    next: {
      en: 'Start the browser by hand to see what it says; another one: CHROMIUM_PATH.',
      ru: 'Запустите браузер вручную и посмотрите, что он пишет; другой браузер: CHROMIUM_PATH.',
    },
    cause,
  })
}
