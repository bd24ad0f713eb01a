/** The compiler's proof that the schema and the model's types say the same; nothing of it runs. */
import type * as m from '../model/index.ts'
import type { accountSchema } from './schema.ts'

type Defs = (typeof accountSchema)['$defs']

/** The TypeScript type of the values that a schema allows, for the keywords that schema.ts uses. */
export type Typed<S> = S extends { readonly $ref: `#/$defs/${infer Name}` }
  ? Name extends keyof Defs
    ? Typed<Defs[Name]>
    : never
  : S extends { readonly const: infer Value }
    ? Value
    : S extends { readonly enum: infer Values extends readonly unknown[] }
      ? Values[number]
      : S extends { readonly anyOf: infer Options extends readonly unknown[] }
        ? Typed<Options[number]>
        : S extends { readonly properties: infer Properties }
          ? { readonly [Name in keyof Properties]: Typed<Properties[Name]> }
          : S extends { readonly items: infer Item; readonly minItems: 1 }
            ? readonly [Typed<Item>, ...Typed<Item>[]]
            : S extends { readonly items: infer Item }
              ? readonly Typed<Item>[]
              : S extends { readonly type: 'string' }
                ? string
                : S extends { readonly type: 'number' | 'integer' }
                  ? number
                  : S extends { readonly type: 'boolean' }
                    ? boolean
                    : S extends { readonly type: 'null' }
                      ? null
                      : never

/** A model type as JSON has it: branded ids are strings. */
export type Plain<T> = T extends string
  ? T extends object
    ? string
    : T
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T

/**
 * True when each type's values are values of the other. It goes down part by part, because the compiler takes nested mapped
 * types for related without looking (a wrong name beside a copy's `similarity` passed when only the whole was compared).
 * It stops five parts down: every definition is compared on its own, and `Attribution` has no end.
 */
export type Same<A, B, Depth extends readonly 0[] = []> = Depth['length'] extends 5
  ? true
  : [A] extends [B]
    ? [B] extends [A]
      ? SameParts<ObjectsOf<A>, ObjectsOf<B>, [...Depth, 0]>
      : false
    : false

type ObjectsOf<T> = T extends object ? T : never
type All<R> = false extends R[keyof R] ? false : true
type WithSlot<T, S> = T extends { readonly slot: infer Slots } ? (S extends Slots ? T : never) : never

type SameParts<A, B, Depth extends readonly 0[]> = [A] extends [never]
  ? true
  : [A] extends [readonly (infer X)[]]
    ? [B] extends [readonly (infer Y)[]]
      ? Same<X, Y, Depth>
      : false
    : [A] extends [{ readonly slot: infer S extends string }]
      ? All<{ readonly [Slot in S]: SameFields<WithSlot<A, Slot>, WithSlot<B, Slot>, Depth> }>
      : SameFields<A, B, Depth>

type SameFields<A, B, Depth extends readonly 0[]> = All<{
  readonly [K in keyof A | keyof B]: K extends keyof A & keyof B ? Same<A[K], B[K], Depth> : false
}>

/** Does not compile when the argument is not `true`. */
export type Holds<T extends true> = T

/** The model's type for each definition of the schema, and for the whole. */
type Model = {
  readonly Account: m.Account
  readonly Instant: m.Instant
  readonly Span: m.Span
  readonly Anchor: m.Anchor
  readonly Problem: m.Problem
  readonly TimeRange: m.TimeRange
  readonly Place: m.Place
  readonly Quantity: m.Quantity
  readonly Sentence: m.Sentence
  readonly Cut: m.Cut
  readonly Evidence: m.Evidence
  readonly Article: m.Article
  readonly Source: m.Source
  readonly Attribution: m.Attribution
  readonly Factuality: m.Factuality
  readonly Statement: m.Statement
  readonly Claim: m.Claim
  readonly Echo: m.Echo
  readonly IncidentMention: m.IncidentMention
  readonly CopyGroup: m.CopyGroup
  readonly Story: m.Account['stories'][number]
  readonly DecidedMention: m.DecidedMention
  readonly DecidedSide: m.DecidedSide
  readonly HandDecision: m.HandDecision
  readonly Support: m.Support
  readonly Fact: m.Fact
  readonly Change: m.Change
  readonly Ledger: m.Ledger
  readonly Cited: m.Cited
  readonly Brief: m.Brief
  readonly Incident: m.Account['incidents'][number]
}

type Schemas = Defs & { readonly Account: typeof accountSchema }
type Pairs = { readonly [N in keyof Model]: N extends keyof Schemas ? Same<Typed<Schemas[N]>, Plain<Model[N]>> : false }

/** Fails to compile when a definition of the schema and its type of the model differ. */
export type SchemaSaysTheModel = Holds<Pairs[keyof Model]>
/** Fails to compile when one side has a definition that the other lacks. */
export type EveryDefinitionIsCompared = Holds<Same<keyof Schemas, keyof Model>>
