import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim } from '../model/index.ts'
import { reconcile } from './reconcile.ts'
import { claim, clause, count, incident, LATE, named, place } from './testing.ts'
import { isGeneric, isShouted } from './wording.ts'

/** One line for each fact: 'vehicle confirmed ferry'. */
const linesOf = (claims: readonly Claim[]): readonly string[] =>
  reconcile({ incident: incident(), claims, echoes: [], outlets: {} }, LATE).facts.map(f => {
    const v = f.value
    const value =
      v === null ? 'null' : 'name' in v ? v.name : 'words' in v ? v.words : 'place' in v ? v.place.name : v.slot
    return `${f.key} ${f.status} ${value}`
  })

const car = (name: string) => named('vehicle', name, 'road.car')

describe('several things of one kind', () => {
  const rows: readonly (readonly [string, readonly Claim[], readonly string[]])[] = [
    [
      'a denial of one car is no denial of another',
      [claim('a', car('car')), claim('b', car('the car')), claim('c', car('no hybrid car'), { no: true })],
      ['vehicle confirmed car', 'vehicle:hybrid-car denied null'],
    ],
    [
      'nor when somebody asserts the denied one',
      [
        claim('a', car('car')),
        claim('b', car('the car')),
        claim('c', car('no hybrid car'), { no: true }),
        claim('d', car('a hybrid car')),
      ],
      ['vehicle confirmed car', 'vehicle:hybrid-car disputed a hybrid car'],
    ],
    [
      'a denial in one word is about every kind of it',
      [
        claim('a', named('weapon', 'shotgun', 'firearm.shotgun')),
        claim('b', named('weapon', 'firearm', 'firearm'), { no: true }),
      ],
      ['weapon disputed shotgun'],
    ],
    [
      'two vehicles are two facts, neither disputed',
      [claim('a', named('vehicle', 'ferry', 'ship.ferry')), claim('b', car('car'))],
      ['vehicle single-source ferry', 'vehicle:road single-source car'],
    ],
    [
      'those who came to help are not the vehicle',
      [
        claim('a', car('emergency vehicles')),
        claim('b', car('rescue vehicles')),
        claim('c', named('vehicle', 'tram', 'rail.tram')),
      ],
      ['vehicle single-source tram', 'vehicle:road confirmed emergency vehicles'],
    ],
    [
      'the specific name of one code',
      [claim('a', car('vehicles')), claim('b', car('a delivery van'))],
      ['vehicle confirmed a delivery van'],
    ],
    [
      'a denied cause does not stand against another cause',
      [
        claim('a', named('cause', 'gas leak', 'gas'), { source: 'emergency' }),
        claim('b', named('cause', 'bomb', 'explosive'), { source: 'police', no: true }),
      ],
      ['cause single-source gas leak'],
    ],
    [
      'a denied cause stands against itself',
      [
        claim('a', named('cause', 'gas leak', 'gas'), { source: 'emergency' }),
        claim('b', named('cause', 'leaking gas', 'gas'), { source: 'company', no: true }),
      ],
      ['cause disputed gas leak'],
    ],
    [
      'three, not four',
      [claim('a', count('killed', 3)), claim('a', count('killed', 4), { no: true, start: 30 })],
      ['killed single-source killed'],
    ],
  ]
  for (const [name, claims, want] of rows) test(name, () => assert.deepEqual(linesOf(claims), want))
})

describe('capitals', () => {
  const rows: readonly (readonly [string, readonly Claim[], string])[] = [
    [
      'a cause',
      [
        claim('a', named('cause', 'WORN CABLES', 'electrical')),
        claim('b', named('cause', 'worn cables', 'electrical')),
      ],
      'cause confirmed worn cables',
    ],
    ['only in capitals', [claim('a', named('cause', 'WORN CABLES', 'electrical'))], 'cause single-source WORN CABLES'],
    [
      'a short name in capitals is a name',
      [claim('a', named('weapon', 'AK-47', 'firearm.rifle')), claim('b', named('weapon', 'ak-47', 'firearm.rifle'))],
      'weapon confirmed AK-47',
    ],
    ['a place', [claim('a', place('KARLSBRO')), claim('b', place('Karlsbro'))], 'place confirmed Karlsbro'],
    [
      'a clause',
      [
        claim('a', clause('action', 'POLICE CLOSED THE NORTH BRIDGE')),
        claim('b', clause('action', 'police closed the north bridge')),
      ],
      'action:police-closed-the-north-bridge confirmed police closed the north bridge',
    ],
  ]
  for (const [name, claims, want] of rows) test(name, () => assert.deepEqual(linesOf(claims), [want]))
})

test('which names are any thing, and which words shout', () => {
  for (const [name, want] of [
    ['emergency vehicles', true],
    ['two vehicles', true],
    ['the police van', false],
    ['ferry', false],
  ] as const)
    assert.equal(isGeneric(name), want, name)
  for (const [words, want] of [
    ['ELECTRICAL FAULT', true],
    ['NATO', false],
    ['Two DEAD in town', false],
    ['', false],
  ] as const)
    assert.equal(isShouted(words), want, words)
})
