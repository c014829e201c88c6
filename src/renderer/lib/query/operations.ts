import type { Contract, Feature, InputOf, OutputOf } from '../../../shared/contract/contract';

type OperationOfKind<F extends Feature, Kind> = {
  [O in keyof Contract[F]]: Contract[F][O] extends { kind: Kind } ? O : never;
}[keyof Contract[F]] &
  string;

/** The reading operations of a feature. */
export type QueryOf<F extends Feature> = OperationOfKind<F, 'query'>;
/** The changing operations of a feature. */
export type CommandOf<F extends Feature> = OperationOfKind<F, 'command'>;

/** What a caller of `feature.operation` writes, and what comes back. */
export type Input<F extends Feature, O extends keyof Contract[F]> = InputOf<Contract[F][O]>;
export type Output<F extends Feature, O extends keyof Contract[F]> = OutputOf<Contract[F][O]>;

/** The cache key of one answer; a shorter key stands for all answers that begin with it. */
export type QueryKey = readonly [feature: Feature, operation?: string, input?: unknown];
