/** The JSON Schema of an account, as a typed value: `Typed<typeof accountSchema>` is checked against the model's types. */

const string = { type: 'string' } as const
const boolean = { type: 'boolean' } as const
const number = { type: 'number' } as const
const offset = { type: 'integer', minimum: 0 } as const
const text = (description: string) => ({ type: 'string', description }) as const
const orNull = <const S>(schema: S) => ({ anyOf: [schema, { type: 'null' }] }) as const
const list = <const S>(items: S) => ({ type: 'array', items }) as const
const ref = <const N extends string>(name: N) => ({ $ref: `#/$defs/${name}` }) as const
const oneOf = <const V extends readonly string[]>(...values: V) => ({ enum: values }) as const

/** An object with exactly these properties: the model has no optional ones. */
const object = <const P extends { readonly [name: string]: unknown }>(properties: P) =>
  ({
    type: 'object',
    properties,
    required: Object.keys(properties) as unknown as readonly (keyof P & string)[],
    additionalProperties: false,
  }) as const

const id = text('An identifier; compare, do not parse.')
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
  description: 'ISO 8601 in UTC, to the second.',
} as const

const span = { start: offset, end: offset } as const
const blockRole = oneOf(
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'body',
  'caption',
  'quote',
  'correction',
  'boilerplate',
  'advertisement',
  'other-story',
)

const values = {
  Instant: instant,
  Span: object(span),
  Anchor: object({ ...span, articleId: id, exact: text('The text between start and end, repeated as a check.') }),
  Problem: object({ code: text('<stage>/<what>; listed in docs/model.md.'), message: string, at: orNull(ref('Span')) }),
  TimeRange: object({ from: ref('Instant'), to: ref('Instant'), basis: oneOf('stated', 'implied', 'assumed') }),
  Place: object({
    name: string,
    country: orNull(string),
    lat: orNull(number),
    lon: orNull(number),
    precision: oneOf('street', 'city', 'region', 'country', 'unknown'),
  }),
  Quantity: object({ min: number, max: orNull(number), approximate: boolean }),
} as const

const reading = {
  Sentence: object({ ...span, paragraph: offset, role: blockRole }),
  Cut: object({ role: blockRole, reason: string, text: string, before: offset }),
  Evidence: object({
    field: oneOf('title', 'byline', 'outlet', 'language', 'canonical', 'section', 'published', 'updated'),
    value: string,
    source: oneOf(
      'json-ld',
      'microdata',
      'meta',
      'time-element',
      'title-element',
      'heading',
      'hydration',
      'visible-text',
      'dateline',
      'url',
      'header',
      'feed',
      'words',
    ),
    detail: string,
    zone: orNull(string),
    confidence: number,
    chosen: boolean,
  }),
  Article: object({
    id,
    captureId: text('SHA-256 of the captured bytes, 64 hex digits.'),
    origin: text('The path or URL that was read.'),
    outlet: orNull(string),
    title: orNull(string),
    byline: list(string),
    credit: list(string),
    published: orNull(ref('TimeRange')),
    updated: orNull(ref('TimeRange')),
    capturedAt: ref('Instant'),
    language: string,
    canonical: orNull(string),
    section: orNull(string),
    evidence: list(ref('Evidence')),
    text: text('The report’s own words; offsets are UTF-16 code units of this string.'),
    sentences: list(ref('Sentence')),
    cut: list(ref('Cut')),
    problems: list(ref('Problem')),
  }),
} as const

const claims = {
  Source: object({
    kind: oneOf(
      'police',
      'ministry',
      'prosecutor',
      'court',
      'hospital',
      'emergency',
      'government',
      'military',
      'official',
      'witness',
      'victim',
      'suspect',
      'perpetrator-group',
      'union',
      'company',
      'ngo',
      'expert',
      'monitor',
      'agency',
      'outlet',
      'anonymous',
    ),
    name: orNull(string),
    entity: orNull(string),
    at: orNull(ref('Span')),
  }),
  Attribution: object({ source: orNull(ref('Source')), cue: orNull(ref('Span')), via: orNull(ref('Attribution')) }),
  Factuality: object({
    certainty: oneOf('certain', 'probable', 'possible', 'underspecified'),
    polarity: oneOf('positive', 'negative'),
    hedges: list(ref('Span')),
  }),
  Statement: {
    anyOf: [
      object({
        slot: oneOf(
          'killed',
          'injured',
          'missing',
          'arrested',
          'rescued',
          'evacuated',
          'displaced',
          'hostages',
          'perpetrators',
        ),
        who: string,
        count: ref('Quantity'),
        part: orNull(string),
      }),
      object({ slot: oneOf('figure'), measure: string, count: ref('Quantity') }),
      object({ slot: oneOf('magnitude'), value: number, scale: orNull(string) }),
      object({ slot: oneOf('place'), place: ref('Place') }),
      object({
        slot: oneOf('time'),
        when: ref('TimeRange'),
        words: string,
        precision: oneOf('minute', 'hour', 'daypart', 'day', 'month', 'year', 'clock'),
      }),
      object({
        slot: oneOf('weapon', 'vehicle', 'target', 'cause', 'motive', 'damage'),
        name: string,
        code: orNull(string),
      }),
      object({ slot: oneOf('responsibility'), group: string, channel: orNull(string) }),
      object({
        slot: oneOf('identity'),
        who: string,
        aspect: oneOf('name', 'age', 'nationality', 'history', 'status', 'relation'),
        value: string,
      }),
      object({ slot: oneOf('action', 'advice', 'quote', 'assertion'), words: string, actor: orNull(string) }),
    ],
  },
  Claim: object({
    id,
    anchor: ref('Anchor'),
    incidentMention: id,
    statement: ref('Statement'),
    attribution: ref('Attribution'),
    factuality: ref('Factuality'),
    reportedAt: ref('TimeRange'),
    by: text('The extractor that made the claim.'),
    score: { type: 'number', minimum: 0, maximum: 1 },
  }),
  Echo: object({ claimId: id, of: id, why: string }),
} as const

const groups = {
  IncidentMention: object({
    id,
    articleId: id,
    kind: string,
    label: string,
    trigger: orNull(ref('Anchor')),
    when: orNull(ref('TimeRange')),
    where: orNull(ref('Place')),
    participants: list(string),
    focal: boolean,
  }),
  CopyGroup: object({
    original: id,
    why: oneOf('first', 'credited', 'agency', 'credits', 'fullest', 'earlier', 'longer', 'id', 'passages'),
    copies: list(
      object({
        articleId: id,
        how: oneOf('same', 'syndicated', 'spun'),
        similarity: { type: 'number', minimum: 0, maximum: 1 },
        passages: list(object({ inOriginal: ref('Span'), inCopy: ref('Span') })),
      }),
    ),
  }),
  Story: object({
    id,
    label: string,
    articleIds: list(id),
    copyGroups: list(ref('CopyGroup')),
    related: list(id),
    decisions: list(id),
  }),
} as const

const deciding = {
  DecidedMention: object({ mentionId: id, captureId: id, label: string, focal: boolean }),
  DecidedSide: object({ name: string, reports: list(id), mentions: list(ref('DecidedMention')) }),
  HandDecision: object({
    id,
    at: ref('Instant'),
    by: string,
    why: string,
    what: oneOf('merge', 'split', 'apart', 'undo'),
    sides: list(ref('DecidedSide')),
    undoes: orNull(id),
  }),
} as const

const cited = { text: string, cites: { type: 'array', items: id, minItems: 1 } } as const

const knowing = {
  Support: object({ claimId: id, voice: string, verdict: oneOf('for', 'against', 'stale') }),
  Fact: object({
    key: string,
    status: oneOf('confirmed', 'disputed', 'superseded', 'single-source', 'denied'),
    value: orNull(ref('Statement')),
    support: list(ref('Support')),
    rule: text('The rule that decided; docs/rules.md.'),
  }),
  Change: object({
    at: ref('Instant'),
    key: string,
    from: orNull(ref('Fact')),
    to: ref('Fact'),
    because: list(id),
  }),
  Ledger: object({
    incidentId: id,
    asOf: ref('Instant'),
    profile: string,
    facts: list(ref('Fact')),
    changes: list(ref('Change')),
  }),
  Cited: object(cited),
  Brief: object({
    incidentId: id,
    asOf: ref('Instant'),
    headline: orNull(ref('Cited')),
    summary: list(ref('Cited')),
    timeline: list(object({ ...cited, when: ref('TimeRange') })),
    contradictions: list(object({ key: string, sides: list(ref('Cited')) })),
  }),
  Incident: object({
    id,
    storyId: orNull(id),
    kind: string,
    label: string,
    when: orNull(ref('TimeRange')),
    where: orNull(ref('Place')),
    mentions: list(id),
    decisions: list(id),
    ledger: ref('Ledger'),
    brief: ref('Brief'),
  }),
} as const

/**
 * The schema of what `recount read --json` prints, JSON Schema 2020-12. `npm run docs` writes it to schema/account.schema.json;
 * a field that is in the types and not here, or here and not in the types, does not compile (schema-check.ts).
 */
export const accountSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'account.schema.json',
  title: 'Account',
  description: 'Recount’s account of a set of reports, version 1. The words are defined in docs/glossary.md.',
  ...object({
    version: { const: 1 },
    asOf: ref('Instant'),
    articles: list(ref('Article')),
    mentions: list(ref('IncidentMention')),
    claims: list(ref('Claim')),
    echoes: list(ref('Echo')),
    stories: list(ref('Story')),
    incidents: list(ref('Incident')),
    decisions: list(ref('HandDecision')),
  }),
  $defs: { ...values, ...reading, ...claims, ...groups, ...deciding, ...knowing },
} as const
