import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { Failure } from '../kernel/failure';
import { deepestDocument, mostCharacters, mostTokens } from './limits';

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Tokens of a document, and how deep its brackets stand in one another; of one that cannot be read, up to there. */
function sizeOf(document: string): { tokens: number; depth: number } {
  const lexer = new Lexer(new Source(document));
  let [tokens, open, depth] = [0, 0, 0];
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      tokens += 1;
      if (opening.has(kind)) depth = Math.max(depth, open += 1);
      else if (closing.has(kind)) open -= 1;
    }
  } catch (error) {
    // The parser says what is wrong, and where.
    if (!(error instanceof GraphQLError)) throw error;
  }
  return { tokens, depth };
}

const refusal = (is: string, limit: number, advice: string, counted: Record<string, number>): Failure =>
  new Failure('TOO_COSTLY', `this query ${is}, at most ${limit} are allowed; ${advice}`, { ...counted, limit, field: 'query' });

/** Why a document is not parsed, which is done in one go and descends as deep as its brackets do; null where it is. */
export function tooLarge(document: string): Failure | null {
  const characters = document.length;
  if (characters > mostCharacters) return refusal(`has ${characters} characters`, mostCharacters, 'long texts go into variables', { characters });
  const { tokens, depth } = sizeOf(document);
  if (depth > deepestDocument) return refusal(`is nested ${depth} deep`, deepestDocument, 'ask for fewer levels', { depth });
  return tokens > mostTokens ? refusal(`has ${tokens} tokens`, mostTokens, 'ask in several requests, or put values into variables', { tokens }) : null;
}
