/** Groups a made-up stream into a store and says after each commit how far it is: `node child.ts DATABASE REPORTS`. */

import { streamReports } from '../../bench/stream-reports.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { createGrouper } from '../../src/stories/stream/grouper.ts'
import { KILL_SEED, KILL_WINDOW } from './kill.ts'

const [file = '', reports = '0'] = process.argv.slice(2)
const store = openSqliteStore(file, { access: 'write', reader: 'kill test', now: () => '2036-01-01T00:00:00Z' })
const grouper = createGrouper({ tables: store.stream(), windowReports: KILL_WINDOW })
const done = grouper.sizes().reports
let no = 0
for (const { report } of streamReports(KILL_SEED, Number(reports))) {
  no += 1
  if (no <= done) continue
  grouper.read(report)
  if (no % 7 !== 0 && no !== Number(reports)) continue
  grouper.commit()
  process.stdout.write(`${no}\n`)
}
store.close()
