// Services that a person starts by hand are type-checked as they load: a mistake is named before anything runs.
import { register } from 'node:module'
import { pathToFileURL } from 'node:url'

register('ts-node/esm', pathToFileURL(import.meta.filename))
