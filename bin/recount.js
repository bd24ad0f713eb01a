#!/usr/bin/env node
// Starts the compiled program where there is one (the published package), otherwise its sources (a clone).
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'

const major = Number.parseInt(process.versions.node, 10)
if (major < 24) {
  console.error(`recount: expected Node 24 or newer, got ${process.version}; install it from nodejs.org`)
  process.exit(1)
}
nodeModule.enableCompileCache() // the second start takes a third of the first one's time
const compiled = new URL('../dist/cli/main.js', import.meta.url)
await import(existsSync(compiled) ? compiled : new URL('../src/cli/main.ts', import.meta.url))
