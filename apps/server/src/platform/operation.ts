import type { Route } from '@roviec/contract'
import type { z } from 'zod'
import type { Context } from './context.ts'
import type { Platform } from './platform.ts'

/** What a handler gets: each part parsed by the route's schema; a part the route lacks is undefined. */
export interface InputOf<R extends Route, P = undefined> {
  readonly params: Parsed<R['params']>
  readonly query: Parsed<R['query']>
  readonly body: BodyOf<R['body']>
  readonly file: R['body'] extends { readonly kind: 'file' } ? UploadedFile : undefined
  /** The version that the caller last read. */
  readonly ifMatch: R extends { readonly ifMatch: true } ? number : undefined
  /** What `prepare` made before the transaction opened. */
  readonly prepared: P
}

/** What a handler answers: the route's answer, not yet turned into JSON. */
export type OutputOf<R extends Route> = R['response'] extends { readonly schema: infer S }
  ? S extends z.ZodType
    ? Frozen<z.input<S>>
    : never
  : R['response'] extends { readonly kind: 'file' }
    ? FileAnswer
    : void

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FileAnswer {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A whole value as read-only: what a handler answers may be built from read-only parts. */
export type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Frozen<E>[]
    : { readonly [K in keyof T]: Frozen<T[K]> }

export interface OperationOptions {
  /** A write that changes nothing in the tenant, and why. Others must record one audit entry. */
  readonly withoutAudit?: string
}

/**
 * Long work on the request alone, such as reading an uploaded document: no connection waits for it,
 * since it runs between two transactions, a short one that checks and the one of the handler.
 */
export interface Preparation<I, P, C> {
  /** Refuses those who may not ask for the work, and fetches what the work needs to know. */
  readonly check: (ctx: Context, input: I) => Promise<C>
  /** Ends when the signal says so. */
  readonly work: (input: I, checked: C, signal: AbortSignal) => Promise<P>
}

/** A route with what it does; the HTTP layer needs no more to serve it. */
export type Operation = TenantOperation | GlobalOperation | StreamOperation

export interface TenantOperation {
  readonly kind: 'tenant'
  readonly route: Route
  readonly handler: (ctx: Context, input: AnyInput) => Promise<unknown>
  readonly prepare: Preparation<AnyInput, unknown, unknown> | null
  readonly withoutAudit: string | null
}

/** An operation outside any tenant's transaction: signing in and out, which belong to identity. */
export interface GlobalOperation {
  readonly kind: 'global'
  readonly route: Route
  readonly handler: (platform: Platform, request: GlobalRequest) => Promise<GlobalAnswer>
}

/** The stream of live events, which the HTTP layer keeps open by itself. */
export interface StreamOperation {
  readonly kind: 'stream'
  readonly route: Route
}

export interface GlobalRequest {
  readonly params: unknown
  readonly body: unknown
  readonly headers: Headers
  readonly remoteAddress: string
  readonly requestId: string
}

export interface GlobalAnswer {
  readonly body: unknown
  readonly setCookies: readonly string[]
}

export interface AnyInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly file: UploadedFile | undefined
  readonly ifMatch: number | undefined
  readonly prepared: unknown
}

/**
 * Binds a route of the contract to a command or query. The handler runs inside one transaction of
 * the actor's tenant; what it throws undoes all of it.
 */
export function operation<const R extends Route>(
  route: R,
  handler: (ctx: Context, input: InputOf<R>) => Promise<OutputOf<R>>,
  options: OperationOptions = {},
): Operation {
  // The HTTP layer parses every part with the route's own schemas before it calls the handler, so
  // the types that the compiler cannot follow through the list of operations hold.
  return {
    kind: 'tenant',
    route,
    handler: handler as TenantOperation['handler'],
    prepare: null,
    withoutAudit: options.withoutAudit ?? null,
  }
}

/** Like `operation`, with long work done before the handler's transaction opens. */
export function preparedOperation<const R extends Route, P, C>(
  route: R,
  preparation: Preparation<InputOf<R>, P, C>,
  handler: (ctx: Context, input: InputOf<R, P>) => Promise<OutputOf<R>>,
): Operation {
  return {
    kind: 'tenant',
    route,
    handler: handler as TenantOperation['handler'],
    prepare: preparation as TenantOperation['prepare'],
    withoutAudit: null,
  }
}

/** Binds a route that runs outside any tenant. */
export function globalOperation(
  route: Route,
  handler: GlobalOperation['handler'],
): GlobalOperation {
  return { kind: 'global', route, handler }
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

type BodyOf<B> = B extends { readonly kind: 'json'; readonly schema: infer S }
  ? Parsed<S>
  : B extends { readonly kind: 'file'; readonly fields: infer F }
    ? Parsed<F>
    : undefined
