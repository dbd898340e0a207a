import type { GraphQLSchema } from 'graphql';
import type { Request } from './request';

/** Hands the `reason` of a mutation to the request that its resolver sees: whatever the mutation edits is recorded with it. */
export function bindReasons(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve || !field.args.some(({ name }) => name === 'reason')) continue;
    field.resolve = (source, args: Record<string, unknown>, context: Request, info) =>
      resolve(source, args, typeof args.reason === 'string' ? context.because(args.reason) : context, info) as unknown;
  }
}
