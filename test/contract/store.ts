/** What every store must do, whatever is behind it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CaptureId, DecisionId, StoryId } from '../../src/model/index.ts'
import type { Store, StoreOptions } from '../../src/store/store.ts'
import { decision, side, undo } from '../../src/stories/made-up-decisions.ts'
import { carryIds, updated } from '../../src/stories/register.ts'
import { RecountError } from '../../src/text/error.ts'
import { madeUpReport } from './reports.ts'
import { madeUpFeed, madeUpPage } from './watched.ts'

/** One behaviour; its name is what an implementation gives a reason for when it cannot do it. */
type Behaviour = 'survives being closed' | 'refuses a second writer' | 'keeps a batch whole or not at all'

/** A store under test. `reopen` gives the same data again after `close`; `cannot` lists what it does not do, and why. */
export type Subject = {
  readonly open: (options: StoreOptions) => Store
  readonly reopen?: (options: StoreOptions) => Store
  readonly cannot: Partial<Record<Behaviour, string>>
}

const options = (reader = 'r1'): StoreOptions => ({ reader, now: () => '2031-05-02T12:00:00Z' })
const unknown = 'f'.repeat(64) as CaptureId
const unknownDecision = 'd_unknown' as DecisionId
const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

/** Runs the contract on fresh stores. @param make  gives a subject with nothing in it, and a way to clean up after it */
export function storeContract(name: string, make: () => Subject & { readonly cleanUp: () => void }): void {
  const withSubject = (behaviour: string, run: (subject: Subject, store: Store) => void) => {
    const subject = make()
    const reason = subject.cannot[behaviour as Behaviour]
    it(behaviour, { skip: reason ?? false }, () => {
      const store = subject.open(options())
      try {
        run(subject, store)
      } finally {
        store.close()
        subject.cleanUp()
      }
    })
    if (reason !== undefined) subject.cleanUp()
  }

  describe(`store contract: ${name}`, () => {
    withSubject('gives back what was put in', (_, store) => {
      const report = madeUpReport('Smoke rose over the quay.')
      assert.deepEqual(store.putReports([report]), ['stored'])
      assert.deepEqual([...store.reports()], [report.understanding])
      assert.deepEqual(store.captureBytes(report.capture.id), report.bytes)
      assert.deepEqual(store.find(report.capture.id), {
        capture: report.capture,
        articleId: report.understanding.article.id,
        reader: 'r1',
      })
    })

    withSubject('gives back whom a report names, and nobody for a reading without a register', (_, store) => {
      const named = madeUpReport('Mira Holt, 34, was hurt on the quay.')
      const person = {
        name: 'Mira Holt',
        age: 34,
        sex: 'f',
        who: 'any',
        role: 'victim',
        harm: 'injured',
        told: [0],
      } as const
      const tally = { killed: 0, injured: 1, killedAttackers: 0, injuredAttackers: 0 }
      const understanding = { ...named.understanding, cast: { people: [person], tally } }
      const plain = madeUpReport('Nobody was on the quay.')
      store.putReports([{ ...named, understanding }, plain])
      const found = new Map([...store.reports()].map(reading => [reading.article.id, reading]))
      assert.deepEqual(found.get(understanding.article.id), understanding)
      assert.deepEqual(found.get(plain.understanding.article.id), plain.understanding)
      store.putReports([{ ...named, replace: true }])
      assert.deepEqual(
        [...store.reports()].map(reading => reading.cast),
        [undefined, undefined],
      )
      assert.deepEqual(store.verify().findings, [])
    })

    withSubject('answers null or nothing for what it does not hold', (_, store) => {
      assert.equal(store.find(unknown), null)
      assert.equal(store.captureBytes(unknown), null)
      assert.deepEqual(store.origins(unknown), [])
      assert.deepEqual([...store.reports()], [])
      assert.deepEqual(store.putReports([]), [])
    })

    withSubject('adds nothing for the same bytes twice', (_, store) => {
      const report = madeUpReport('Two boats left the harbour.')
      store.putReports([report])
      const before = store.counts()
      assert.deepEqual(store.putReports([report]), ['known'])
      assert.deepEqual(store.counts(), before)
    })

    withSubject('tells the same bytes within one batch', (_, store) => {
      const [first, again] = [madeUpReport('One text.', { origin: 'b' }), madeUpReport('One text.', { origin: 'a' })]
      assert.deepEqual(store.putReports([first, again]), ['stored', 'known'])
      assert.equal(store.counts().captures, 1)
    })

    withSubject('records another name of known bytes, the first one first', (_, store) => {
      const text = 'The bridge is shut.'
      store.putReports([madeUpReport(text, { origin: 'm.txt' })])
      for (const origin of ['z.txt', 'a.txt', 'm.txt']) {
        assert.deepEqual(store.putReports([madeUpReport(text, { origin })]), ['known'])
      }
      const { id } = madeUpReport(text).capture
      assert.deepEqual(store.origins(id), ['m.txt', 'a.txt', 'z.txt'])
      assert.equal(store.find(id)?.capture.origin, 'm.txt')
      assert.equal(store.counts().origins, 3)
    })

    withSubject('lists reports in an order that does not show their arrival', (_, store) => {
      const reports = ['one a', 'two b', 'three c', 'four d'].map(text => madeUpReport(text))
      store.putReports(reports)
      const forward = [...store.reports()].map(reading => reading.article.id)
      store.close()
      const other = make()
      const backwards = other.open(options())
      for (const report of reports.toReversed()) backwards.putReports([report])
      const backward = [...backwards.reports()].map(reading => reading.article.id)
      backwards.close()
      other.cleanUp()
      assert.deepEqual(backward, forward)
    })

    withSubject('gives back only the reports that are asked for', (_, store) => {
      const reports = ['one a', 'two b', 'three c'].map(text => madeUpReport(text))
      store.putReports(reports)
      const wanted = reports[1]!
      const got = [...store.reports({ captureIds: new Set([wanted.capture.id, unknown]) })]
      assert.deepEqual(got, [wanted.understanding])
    })

    withSubject('refuses bytes that do not have the hash of their id, and keeps nothing of the batch', (_, store) => {
      const right = madeUpReport('A right one.')
      const wrong = { ...madeUpReport('A wrong one.'), bytes: new TextEncoder().encode('other bytes') }
      assert.throws(() => store.putReports([right, wrong]), hasCode('store/wrong-hash'))
      assert.equal(store.counts().captures, 0)
    })

    withSubject('keeps bytes and text that are not clean UTF-8', (_, store) => {
      const bytes = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x00, 0xff)
      const odd = madeUpReport('café\u0000ÿ \ud83d lone', { bytes })
      const marked = madeUpReport('\ufeffWith a mark.', { origin: 'bom.txt' })
      store.putReports([odd, marked])
      for (const report of [odd, marked]) {
        assert.deepEqual(store.captureBytes(report.capture.id), report.bytes)
        assert.equal(store.find(report.capture.id)?.capture.body, report.capture.body)
        const [reading] = store.reports({ captureIds: new Set([report.capture.id]) })
        assert.deepEqual(reading, report.understanding)
      }
    })

    withSubject('keeps an empty capture', (_, store) => {
      const empty = madeUpReport('')
      assert.deepEqual(store.putReports([empty]), ['stored'])
      assert.equal(store.captureBytes(empty.capture.id)?.length, 0)
    })

    withSubject('takes known bytes without a reading, and new ones only with one', (_, store) => {
      const report = madeUpReport('Read once.')
      const unread = { ...report, understanding: null }
      assert.throws(() => store.putReports([unread]), hasCode('store/no-reading'))
      store.putReports([report])
      const elsewhere = { ...unread, capture: { ...report.capture, origin: 'b.txt' } }
      assert.deepEqual(store.putReports([elsewhere]), ['known'])
      assert.deepEqual(store.origins(report.capture.id), ['a.txt', 'b.txt'])
      assert.deepEqual([...store.reports()], [report.understanding])
    })

    withSubject('replaces a reading by the same reader only when told to', (_, store) => {
      const report = madeUpReport('Read twice.')
      const other = { ...report.understanding, mentions: [], claims: [] }
      store.putReports([report])
      assert.deepEqual(store.putReports([{ ...report, understanding: other }]), ['known'])
      assert.equal(store.counts().claims, 1)
      assert.deepEqual(store.putReports([{ ...report, understanding: other, replace: true }]), ['reread'])
      assert.equal(store.counts().claims, 0)
    })

    withSubject('counts what it holds', (_, store) => {
      store.putReports([madeUpReport('One a.'), madeUpReport('Three b.', { origin: 'b.txt' })])
      const expected = { captures: 2, origins: 2, articles: 2, mentions: 2, claims: 2, bytes: 14, commits: 1 }
      assert.deepEqual(store.counts(), expected)
    })

    withSubject('finds nothing wrong with sound data, and says what it checked', (_, store) => {
      store.putReports([madeUpReport('One a.'), madeUpReport('Three b.')])
      const { checked, findings, head } = store.verify()
      assert.deepEqual(findings, [])
      assert.deepEqual(checked, { captures: 2, articles: 2, anchors: 4, decisions: 0 })
      assert.match(head ?? '', /^[0-9a-f]{64}$/)
    })

    withSubject('finds an anchor that does not read back its words', (_, store) => {
      const report = madeUpReport('Seven people waited.')
      const [claim] = report.understanding.claims
      const moved = { ...claim!, anchor: { ...claim!.anchor, start: 1, end: 6 } }
      store.putReports([{ ...report, understanding: { ...report.understanding, claims: [moved] } }])
      assert.deepEqual(
        store.verify().findings.map(({ code, what }) => ({ code, what })),
        [{ code: 'verify/anchor-wrong', what: moved.id }],
      )
    })

    withSubject('cannot be used when it is closed, and may be closed twice', (_, store) => {
      store.close()
      store.close()
      assert.throws(() => store.counts(), hasCode('store/closed'))
      assert.throws(() => store.putReports([madeUpReport('late')]), hasCode('store/closed'))
      assert.throws(() => store.putStories({}), hasCode('store/closed'))
      assert.throws(() => store.decisions(), hasCode('store/closed'))
      assert.throws(() => store.find(unknown), hasCode('store/closed'))
    })

    withSubject('remembers what is watched, byte by byte', (_, store) => {
      const odd = madeUpFeed('https://b.example/feed', {
        etag: 'W/"\u00e9\\ \u00ff"',
        lastModified: ' tomorrow, or so',
      })
      const plain = madeUpFeed('https://a.example/feed', { arrivals: ['2031-05-01T08:00:00Z'], nextAt: null })
      assert.deepEqual(store.putWatched({ feeds: [odd, plain] }), [])
      assert.deepEqual(store.watchedFeeds(), [plain, odd])
      const moved = { ...odd, address: 'https://c.example/feed' }
      store.putWatched({ feeds: [moved], hosts: [{ host: 'https://b.example', nextAt: '2031-05-02T12:01:00Z' }] })
      assert.deepEqual(store.watchedFeeds(), [plain, moved])
      store.putWatched({ hosts: [{ host: 'https://b.example', nextAt: '2031-05-02T12:02:00Z' }] })
      assert.deepEqual(store.hostsResting('2031-05-02T12:01:59Z'), [
        { host: 'https://b.example', nextAt: '2031-05-02T12:02:00Z' },
      ])
      assert.deepEqual(store.hostsResting('2031-05-02T12:02:00Z'), [])
    })

    withSubject('gives of each server the page that is due first', (_, store) => {
      const at = (minute: string) => `2031-05-02T12:${minute}:00Z`
      const pages = [
        madeUpPage('https://a.example/1', { nextAt: at('10') }),
        madeUpPage('https://a.example/2', { nextAt: at('05') }),
        madeUpPage('https://a.example/3', { nextAt: null, status: 'done' }),
        madeUpPage('https://a.example/4', { nextAt: at('05') }),
        madeUpPage('https://b.example/5', { nextAt: at('10') }),
        madeUpPage('https://b.example/6', { nextAt: at('06'), address: 'https://c.example/6' }),
      ]
      store.putWatched({ pages })
      const due = (minute: string) => store.duePages(at(minute)).map(page => page.url.at(-1))
      assert.deepEqual([due('04'), due('05'), due('06'), due('59')], [[], ['2'], ['2', '6'], ['2', '6', '5']])
      assert.deepEqual([store.nextPageAt(at('05')), store.nextPageAt(at('10'))], [at('06'), null])
      assert.deepEqual(store.watchedPage('https://a.example/3'), pages[2])
      assert.equal(store.watchedPage('https://a.example/9'), null)
    })

    withSubject('keeps the versions of a page with their reports, together or not at all', (_, store) => {
      const page = madeUpPage('https://a.example/1')
      const [one, two] = [madeUpReport('One hurt.'), madeUpReport('Two hurt.')]
      const version = (no: number, { capture }: typeof one) => {
        return { page: page.url, no, captureId: capture.id, at: capture.capturedAt }
      }
      assert.deepEqual(store.putWatched({ reports: [one], pages: [page], versions: [version(1, one)] }), ['stored'])
      assert.deepEqual(store.putWatched({ reports: [two], versions: [version(2, two)] }), ['stored'])
      assert.deepEqual(store.putWatched({ versions: [version(3, one)] }), [])
      assert.deepEqual(store.versionsOf(page.url), [version(1, one), version(2, two), version(3, one)])
      assert.deepEqual(store.versionsOf('https://a.example/2'), [])
      const others = [
        madeUpPage('https://a.example/0'),
        madeUpPage('https://a.example/3', { versions: 1, status: 'gone' }),
      ]
      const same = { ...page, versions: 3 }
      store.putWatched({ pages: [same, ...others] })
      assert.deepEqual(store.heldPages(), [same])
      const fresh = madeUpReport('Three hurt.')
      const lost = { ...version(4, fresh), captureId: unknown }
      assert.throws(() => store.putWatched({ reports: [fresh], versions: [lost] }), hasCode('store/write-failed'))
      assert.throws(() => store.putWatched({ versions: [version(3, two)] }), hasCode('store/write-failed'))
      assert.equal(store.find(fresh.capture.id), null)
      assert.deepEqual(store.verify().findings, [])
    })

    withSubject('keeps decisions in order, in the chain, and never changes one', (_, store) => {
      const report = madeUpReport('One a.')
      store.putReports([report])
      const before = store.verify().head
      const merge = decision('merge', [side(report.capture.id), side('x')])
      const back = undo(merge)
      assert.deepEqual([store.decisions(), [...store.storyRegister().stories]], [[], []])
      store.putStories({ decision: merge })
      store.putStories({ decision: back })
      assert.deepEqual(store.decisions(), [merge, back])
      assert.throws(() => store.putStories({ decision: merge }), hasCode('store/write-failed'))
      assert.throws(
        () => store.putStories({ decision: undo({ ...merge, id: unknownDecision }) }),
        hasCode('store/write-failed'),
      )
      const { checked, findings, head } = store.verify()
      assert.deepEqual([checked.decisions, findings, store.decisions().length], [2, [], 2])
      assert.notEqual(head, before)
      assert.equal(store.counts().commits, 3)
    })

    withSubject('keeps the names of stories, what was merged and the log', (_, store) => {
      const reports = ['One a.', 'Two b.', 'Three c.'].map(text => madeUpReport(text))
      store.putReports(reports)
      const [a, b, c] = reports.map(report => report.capture.id)
      const group = (...members: readonly (CaptureId | undefined)[]) => ({
        id: `s_${members[0]?.slice(0, 4)}` as StoryId,
        members: members as CaptureId[],
      })
      const at = '2031-05-02T12:00:00Z'
      const carry = (...groups: readonly ReturnType<typeof group>[]) => {
        const update = carryIds(store.storyRegister(), groups, { at })
        const expected = updated(store.storyRegister(), update)
        store.putStories(update)
        const { stories, homeOf, merged } = store.storyRegister()
        assert.deepEqual(
          [stories, homeOf, merged].map(sorted),
          [expected.stories, expected.homeOf, expected.merged].map(sorted),
        )
      }
      carry(group(a), group(b), group(c))
      carry(group(a, b), group(c))
      carry(group(a, b), group(c))
      carry(group(a), group(b, c))
      carry(group(a, b, c))
      carry(group(b), group(a), group(c))
      const kinds = store.storyLog().map(one => one.kind)
      assert.deepEqual(kinds.slice(0, 4), ['founded', 'founded', 'founded', 'merged'])
      const first = group(a).id
      assert.deepEqual(
        store.storyLog(new Set([first])),
        store.storyLog().filter(one => one.story === first || one.other === first),
      )
      const lost = { put: [{ id: first, founded: at, members: [unknown] }] }
      assert.throws(() => store.putStories(lost), hasCode('store/write-failed'))
      assert.deepEqual(store.verify().findings, [])
    })

    withSubject('survives being closed', (subject, store) => {
      const report = madeUpReport('It stays.')
      store.putReports([report])
      const [feed, page] = [madeUpFeed('https://a.example/feed'), madeUpPage('https://a.example/1')]
      store.putWatched({ feeds: [feed], pages: [page] })
      const made = decision('merge', [side(report.capture.id), side('x')])
      const group = { id: 's_1' as StoryId, members: [report.capture.id] }
      store.putStories({ decision: made, ...carryIds(store.storyRegister(), [group], { at: made.at }) })
      const names = [store.storyRegister(), store.storyLog()]
      const before = { counts: store.counts(), verified: store.verify() }
      store.close()
      const again = subject.reopen!(options())
      assert.deepEqual({ counts: again.counts(), verified: again.verify() }, before)
      assert.deepEqual([...again.reports()], [report.understanding])
      assert.deepEqual([again.decisions(), again.storyRegister(), again.storyLog()], [[made], ...names])
      assert.deepEqual([again.watchedFeeds(), again.watchedPage(page.url)], [[feed], page])
      again.close()
    })

    withSubject('refuses a second writer', (subject, store) => {
      store.putReports([madeUpReport('First writer.')])
      assert.throws(() => subject.reopen!(options()), hasCode('store/locked'))
      store.close()
      subject.reopen!(options()).close()
    })

    withSubject('keeps a batch whole or not at all', (_, store) => {
      const good = madeUpReport('A good one.')
      const bad = madeUpReport('A bad one.')
      const article = { ...bad.understanding.article, id: good.understanding.article.id }
      const clash = { ...bad, understanding: { ...bad.understanding, article } }
      assert.throws(() => store.putReports([good, clash]), hasCode('store/write-failed'))
      assert.equal(store.counts().captures, 0)
      assert.deepEqual(store.putReports([good, bad]), ['stored', 'stored'])
    })
  })

  describe(`store contract, a newer reader: ${name}`, () => {
    it('replaces the reading and leaves the evidence alone', context => {
      const subject = make()
      const reopen = subject.reopen
      if (reopen === undefined) {
        subject.cleanUp()
        return context.skip('needs a store that survives being closed')
      }
      const old = madeUpReport('Ten crates fell.', { origin: 'old.txt' })
      const first = subject.open(options('r1'))
      first.putReports([old])
      const head = first.verify().head
      first.close()
      const fresh = madeUpReport('Ten crates fell.', { origin: 'old.txt', reader: 'r2' })
      const second = reopen(options('r2'))
      assert.deepEqual(second.putReports([fresh, fresh]), ['reread', 'known'])
      assert.deepEqual([...second.reports()], [fresh.understanding])
      assert.deepEqual(second.find(old.capture.id), {
        capture: old.capture,
        articleId: `${old.capture.id.slice(0, 12)}-r2`,
        reader: 'r2',
      })
      assert.equal(second.counts().claims, 1)
      assert.deepEqual(second.verify(), {
        checked: { captures: 1, articles: 1, anchors: 2, decisions: 0 },
        head,
        findings: [],
      })
      second.close()
      subject.cleanUp()
    })
  })
}

/** For assert.throws: a RecountError with this code. */
export function hasCode(code: string): (error: unknown) => boolean {
  return error => error instanceof RecountError && error.code === code
}
