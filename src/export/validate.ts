/** Checks a value against a JSON Schema, for the keywords that the account's schema uses; any other keyword is refused. */

type Schema = { readonly [keyword: string]: unknown }
type Check = { readonly root: Schema; readonly problems: string[] }

const MAX_PROBLEMS = 100
const DESCRIPTIVE = ['$schema', '$id', '$defs', 'title', 'description']
const CHECKED = ['$ref', 'const', 'enum', 'anyOf', 'type', 'pattern', 'minimum', 'maximum', 'minItems', 'items']
const OBJECT = ['properties', 'required', 'additionalProperties']
const KNOWN: ReadonlySet<string> = new Set([...DESCRIPTIVE, ...CHECKED, ...OBJECT])

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const show = (value: unknown): string => {
  const words = JSON.stringify(value) ?? String(value)
  return words.length > 60 ? `${words.slice(0, 59)}…` : words
}

const say = (check: Check, path: string, problem: string): void => {
  if (check.problems.length < MAX_PROBLEMS) check.problems.push(`${path || '/'}: ${problem}`)
}

const resolve = (schema: Schema, root: Schema): Schema => {
  const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : null
  if (name === null) return schema
  const definitions = root.$defs as { readonly [name: string]: Schema }
  if (!Object.hasOwn(definitions, name)) throw new TypeError(`schema: no definition for ${schema.$ref}`)
  return definitions[name]!
}

/** The options with references followed and options of options in one list. */
const optionsOf = (options: readonly Schema[], root: Schema): readonly Schema[] =>
  options.flatMap(option => {
    const resolved = resolve(option, root)
    return Array.isArray(resolved.anyOf) ? optionsOf(resolved.anyOf, root) : [resolved]
  })

/** Of several options the one meant: whose constant property fits, else whose type fits, else the first. */
const optionFor = (options: readonly Schema[], value: unknown, root: Schema): Schema => {
  const resolved = optionsOf(options, root)
  const byType = resolved.filter(option => option.type === undefined || option.type === typeOf(value))
  const slot = isObject(value) ? value.slot : undefined
  const bySlot = byType.find(option => {
    const slots = (option.properties as { slot?: { enum?: readonly unknown[] } } | undefined)?.slot?.enum
    return slots?.includes(slot)
  })
  return bySlot ?? byType[0] ?? resolved[0]!
}

const checkObject = (value: { readonly [key: string]: unknown }, schema: Schema, path: string, check: Check): void => {
  const properties = (schema.properties ?? {}) as { readonly [name: string]: Schema }
  for (const name of (schema.required ?? []) as readonly string[])
    if (!Object.hasOwn(value, name)) say(check, `${path}/${name}`, 'missing')
  for (const [name, part] of Object.entries(value)) {
    if (Object.hasOwn(properties, name)) checkValue(part, properties[name]!, `${path}/${name}`, check)
    else if (schema.additionalProperties === false) say(check, `${path}/${name}`, 'unknown property')
  }
}

const checkText = (value: string, schema: Schema, path: string, check: Check): void => {
  if (typeof schema.pattern === 'string' && !new RegExp(schema.pattern, 'u').test(value))
    say(check, path, `expected a text like ${schema.pattern}, got ${show(value)}`)
}

const checkNumber = (value: number, schema: Schema, path: string, check: Check): void => {
  if (schema.type === 'integer' && !Number.isInteger(value)) say(check, path, `expected integer, got ${value}`)
  if (typeof schema.minimum === 'number' && value < schema.minimum)
    say(check, path, `expected at least ${schema.minimum}, got ${value}`)
  if (typeof schema.maximum === 'number' && value > schema.maximum)
    say(check, path, `expected at most ${schema.maximum}, got ${value}`)
}

const checkList = (value: readonly unknown[], schema: Schema, path: string, check: Check): void => {
  const minItems = typeof schema.minItems === 'number' ? schema.minItems : 0
  if (value.length < minItems) say(check, path, `expected at least ${minItems}, got ${value.length}`)
  if (isObject(schema.items))
    for (const [i, item] of value.entries()) checkValue(item, schema.items, `${path}/${i}`, check)
}

/** What is wrong with the value itself, whatever its parts. */
const wrong = (value: unknown, schema: Schema): string | null => {
  if ('const' in schema && value !== schema.const) return `expected ${show(schema.const)}, got ${show(value)}`
  if (Array.isArray(schema.enum) && !schema.enum.includes(value))
    return `expected one of ${schema.enum.map(show).join(', ')}, got ${show(value)}`
  const type = schema.type === 'integer' ? 'number' : schema.type
  return type !== undefined && type !== typeOf(value) ? `expected ${type}, got ${show(value)}` : null
}

const checkValue = (value: unknown, given: Schema, path: string, check: Check): void => {
  const named = resolve(given, check.root)
  const schema = Array.isArray(named.anyOf) ? optionFor(named.anyOf, value, check.root) : named
  const unknown = Object.keys(schema).find(keyword => !KNOWN.has(keyword))
  if (unknown !== undefined) throw new TypeError(`schema: keyword ${unknown} is not supported`)
  const problem = wrong(value, schema)
  if (problem !== null) say(check, path, problem)
  else if (typeof value === 'string') checkText(value, schema, path, check)
  else if (typeof value === 'number') checkNumber(value, schema, path, check)
  else if (Array.isArray(value)) checkList(value, schema, path, check)
  else if (isObject(value)) checkObject(value, schema, path, check)
}

/**
 * What is wrong with a value: one line for each problem, with its place as a JSON Pointer; [] when the schema allows it.
 * At most 100 lines. A schema with a keyword that this checker does not know throws: a check that skips is no check.
 *
 *     '/claims/0/score: expected at most 1, got 1.5'
 */
export const validate = (value: unknown, schema: Schema): readonly string[] => {
  const check: Check = { root: schema, problems: [] }
  checkValue(value, schema, '', check)
  return check.problems
}
