import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { createMemoryTables } from '../../src/stories/stream/memory-tables.ts'
import { tablesContract } from './tables.ts'

tablesContract('memory', () => ({ tables: createMemoryTables(), cleanUp: () => {} }))

tablesContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recount-stream-'))
  const open = () =>
    openSqliteStore(join(folder, 'x.db'), { access: 'write', reader: 'r1', now: () => '2031-05-02T12:00:00Z' })
  let store = open()
  const reopen = () => {
    store.close()
    store = open()
    return store.stream()
  }
  const cleanUp = () => {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { tables: store.stream(), reopen, cleanUp }
})
