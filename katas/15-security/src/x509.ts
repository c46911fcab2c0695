/** The library for certificates, ready to use. Given. It wants its polyfill loaded first. */
import 'reflect-metadata'

export * from '@peculiar/x509'
