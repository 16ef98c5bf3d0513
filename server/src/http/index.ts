export { createHttpApp } from './http-app';
export type { HttpAppOptions } from './http-app';
export type { HttpServer } from './http-server';
export { route } from './route';
export type { KernelRequest, Route, RouteDefinition, RouteRequest, RouteResult } from './route';
export type {
  Actor,
  ActorFor,
  Audience,
  BureauActor,
  ComputerActor,
  ContactActor,
  FillingActor,
  StaffActor,
  StaffRole,
} from './actor';
export type { Policy } from './policy';
export { reply } from './reply';
export type { FileAnswer, ReplyCookie } from './reply';
export { html, styleOf, type Html } from './html';
export type { PageAnswer } from './page-answer';
export type { RateLimit } from './rate-limit';
export type { Upload } from './upload';
export { IdempotencyRecord } from './idempotency.entity';
export { requestAddress } from './request-origin';
export { RouteTableError } from './route-table';
export type { Credentials, ResolveActor } from './run-route';
export type { StaticSite } from './static-sites';
