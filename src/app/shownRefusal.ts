import type { GraphQLFormattedError } from 'graphql';
import type { FailureCode } from '../kernel/failure';

/** The one shape of a refusal, whichever door says it. */
export const shownRefusal = (code: FailureCode, message: string, details: Record<string, unknown> = {}): { errors: GraphQLFormattedError[] } => ({ errors: [{ message, extensions: { code, ...details } }] });
