import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinMentions } from './join-mentions.ts'
import type { MentionCluster, MentionDocument } from './model.ts'
import { document, lexicon, story, weights } from './testing.ts'

const QUAY = document(
  'quay',
  'A {p:barge} {e:rammed} the ferry {p:Solvind} off {l:Lundhavn} on {t:Monday}, and {p:three passengers} {e:died}. The {e:collision} happened in fog, the {p:coastguard} {e:said}.',
)
const HARBOUR = document(
  'harbour',
  '{p:Three passengers} were {e:killed} when the ferry {p:Solvind} was {e:struck} by a {p:barge} near {l:Lundhavn}. The {p:harbour master} {e:told} reporters that the {e:crash} was in fog.',
)
const MILL = document(
  'mill',
  'A {p:gunman} {e:shot} {p:two bakers} dead in {l:Ostby} on {t:Friday}. The {e:killing} shocked the town, the {p:mayor} {e:said}. {p:Police} {e:arrested} a {p:suspect}.',
)
const SEA = story('sea', QUAY, HARBOUR)

const join = (documents: readonly MentionDocument[]): readonly MentionCluster[] =>
  joinMentions(documents, { stories: [SEA, story('mill', MILL)], lexicon, weights })

const clusterOf = (clusters: readonly MentionCluster[], report: MentionDocument, mention: string): MentionCluster =>
  clusters.find(c => c.members.some(m => m.articleId === report.report.article.id && m.mention === mention))!

test('one happening under two words is one: dying and being killed', () => {
  const clusters = join([QUAY, HARBOUR, MILL])
  for (const [a, b] of [
    ['died', 'killed'],
    ['rammed', 'struck'],
    ['three passengers', 'Three passengers'],
    ['Solvind', 'Solvind'],
    ['Lundhavn', 'Lundhavn'],
  ] as const)
    assert.equal(clusterOf(clusters, QUAY, a), clusterOf(clusters, HARBOUR, b), `${a} ~ ${b}`)
})

test('another story’s happening of the same name, and what another speaker says, stay apart', () => {
  const clusters = join([QUAY, HARBOUR, MILL])
  assert.notEqual(clusterOf(clusters, HARBOUR, 'killed'), clusterOf(clusters, MILL, 'killing'))
  assert.notEqual(clusterOf(clusters, QUAY, 'said'), clusterOf(clusters, MILL, 'said'))
  assert.notEqual(clusterOf(clusters, QUAY, 'died'), clusterOf(clusters, QUAY, 'collision'))
})

test('every mention is in one cluster of its kind, in whatever order the documents come', () => {
  const given = [QUAY, HARBOUR, MILL]
  const clusters = join(given)
  const members = (list: readonly MentionCluster[]): readonly string[] =>
    list
      .map(
        ({ kind, members }) =>
          `${kind} ${members
            .map(m => `${m.articleId} ${m.mention}`)
            .sort()
            .join(', ')}`,
      )
      .sort()
  assert.equal(
    clusters.reduce((sum, c) => sum + c.members.length, 0),
    given.reduce((sum, d) => sum + d.mentions.length, 0),
  )
  assert.deepEqual(members(join([MILL, HARBOUR, QUAY])), members(clusters))
})

test('no documents, no mentions and no words give nothing', () => {
  assert.deepEqual(join([]), [])
  assert.deepEqual(join([document('plain', 'Nothing is marked here.')]), [])
  assert.deepEqual(join([document('empty', '')]), [])
})
