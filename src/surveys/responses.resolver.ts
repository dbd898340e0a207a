import { Arg, Ctx, Extensions, Field, Float, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { readsItsTexts } from '../graphql/checkTexts';
import type { Request } from '../graphql/request';
import { nameMeant } from '../history/naming.rules';
import { DateTimeScalar } from '../graphql/scalars';
import { badInput } from '../kernel/failure';
import { acceptAnswers, type AcceptOptions, type Ingest } from './acceptAnswers.rules';
import type { Outcome, SentAnswer, Verdict } from './answer';
import { eraseAnswers, eraseCustomer } from './eraseAnswers.rules';
import { mostCountsMoved } from './countAnswers';
import { CodeTally } from './codeTally';
import { CorrectedElsewhere } from './correctedElsewhere';
import { movedAnswers } from './movedAnswers.rules';
import { MoveTally } from './moveTally';
import { SurveyInstrument } from './survey';
import { trimmedId } from './trimmedId';
import { UnnamedSegments } from './unnamedSegments';
import { unnamedCodes } from './unnamedCodes.rules';

const ResponseOutcome = enumeration<Outcome>('ResponseOutcome', 'What became of an answer that was sent.', {
  ACCEPTED: 'It was taken and is counted.',
  ALREADY_COUNTED: 'The same answer had been taken before; it counts once.',
  CORRECTED: 'It took the place of the one before it, and the counts were moved.',
  REFUSED: 'It was not taken; the problems say why.',
});

@Extensions(readsItsTexts)
@InputType({ description: 'An answer of a customer. It is bound to a deployment and to the version that the measurement point had on the day; a refused one does not keep the others from being taken.' })
export class NewResponse {
  @Field({ description: 'Its id in the source, 1 to 200 characters; blanks and invisible marks around it are taken off, upper and lower case differ. Sent again with the same content it counts once; with other content it is refused. An id that is personal data is refused and not repeated: an e-mail address or any other text with @, a national id or resident-certificate number (a letter and nine digits whose check digit holds), or a mobile number (09…, +886 9…, 00886 9…, 8869… of 12 digits), also with something before or behind it, as 0912345678_20260105, with signs between its groups of digits, or with something unseen in it; a number of the fixed network in groups (02-2345-6789); a name in Chinese, of a usual surname and one to three characters. So is one that stands for no id: a dash, N/A, NULL, 無, unknown. Long numbers, UUIDs, digests and tokens are usual ids and taken. What remains: of ids of one letter and nine digits that begin with 1, 2, 8 or 9, one in ten has a check digit that holds and cannot be told from a national id; with another capital before it (`ORD100000001`) it is taken.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The deployment: id or slug. May be left out where `point` says enough.' })
  deployment?: string | null;

  @Field(() => ID, { nullable: true, description: 'The measurement point: id or slug. Enough where one survey (of `instrument`) is deployed there on that day.' })
  point?: string | null;

  @Field(() => SurveyInstrument, { nullable: true, description: 'The kind of question, to choose among several surveys at a point.' })
  instrument?: SurveyInstrument | null;

  @Field(() => Float, { description: 'The score: a whole number on the survey\'s scale (0 to 10 for NPS, 1 to 5 for CSAT, 1 to 5 or 7 for CES); 7.5 and 11 are refused. Promoters, passives and detractors follow from it and are not sent.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'The customer\'s words, at most 5000 characters. National id and resident-certificate numbers, card, mobile, policy and other long numbers, e-mail addresses and the name after 敝姓 are masked before anything is stored, whatever stands between their groups of digits.' })
  comment?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was answered; not in the future. Its Taipei day is the day it counts for.' })
  answeredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the service that it is about was completed; not after `answeredAt`.' })
  completedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The channel on which it was answered: a code of at most 80 characters without `|` and `/`. It is kept as it was sent. Where it is a slug that a channel of the registry has or had, scores count it as that channel; a channel that is called otherwise stays one. Refused where it holds what would be masked in a comment, or where it reads like a sentence and no entry of the dictionary names it.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'How the question was sent, such as SMS, EMAIL, APP, IVR: a code of at most 80 characters without `|` and `/`. Refused where it holds what would be masked in a comment, or where it reads like a sentence and no entry of the dictionary names it.' })
  mode?: string | null;

  @Field(() => [String], { nullable: true, description: 'Product codes, at most 20, each of at most 80 characters without `|`. The answer counts in each of them. Refused where one holds what would be masked in a comment, or reads like a sentence and no entry of the dictionary names it; numbers of securities (ISIN, with check digit) are codes.' })
  products?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The code of the reason for calling, at most 80 characters without `|`. Refused where it holds what would be masked in a comment, or where it reads like a sentence and no entry of the dictionary names it.' })
  callReason?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the customer segment, at most 80 characters without `|`. Refused where it holds what would be masked in a comment, or where it reads like a sentence and no entry of the dictionary names it.' })
  segment?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the region, at most 80 characters without `|`. Refused where it holds what would be masked in a comment, or where it reads like a sentence and no entry of the dictionary names it.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'A pseudonym of the customer, such as a keyed hash, at most 80 characters without `|`; never a name or a number by which people know them: what would be refused as `id`, card numbers, and words for nobody (N/A, 匿名, anonymous, guest) are refused: leave it out where the customer is not known. The same pseudonym in two subsidiaries is two customers.' })
  customer?: string | null;

  @Field(() => Float, { nullable: true, description: 'The probability with which this customer was asked, above 0 up to 1; the deployment\'s if left out.' })
  inclusionProbability?: number | null;
}

@ObjectType({ description: 'Why an answer was refused. It repeats nothing that was sent.', simpleResolvers: true })
class ResponseProblem {
  @Field({ description: 'The field; a key that is none is named by its place (`key 5`) where its name may be a customer\'s words.' })
  field!: string;

  @Field({ description: 'What is wrong with it.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'What is allowed.' })
  allowed?: string | null;
}

@ObjectType({ description: 'What became of one answer that was sent.', simpleResolvers: true })
class ResponseVerdict implements Omit<Verdict, 'codes' | 'move'> {
  @Field(() => Int, { description: 'Its place among those sent, from 1.' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'Its id in the source. Of one that was refused only where it cannot be somebody\'s name, address or number (it has a digit, or three signs at most, and no seven digits together); else null, and `line` says which.' })
  id!: string | null;

  @Field(() => ResponseOutcome, { description: 'What became of it.' })
  outcome!: Outcome;

  @Field(() => [ResponseProblem], { description: 'Why it was refused; empty where it was not.' })
  problems!: Verdict['problems'];
}

@ObjectType({ description: 'What became of answers that were sent. Once this is answered, a kill of the service no longer loses what it says was accepted (on Neo4j: nor does a power cut).', simpleResolvers: true })
class ResponseReport {
  @Field(() => Int, { description: 'Answers taken now.' })
  accepted!: number;

  @Field(() => Int, { description: 'Answers that had been taken before, with the same content.' })
  alreadyCounted!: number;

  @Field(() => Int, { description: 'Answers that took the place of others.' })
  corrected!: number;

  @Field(() => Int, { description: 'Answers not taken.' })
  refused!: number;

  @Field(() => [UnnamedSegments], { description: 'Codes of segments that were taken and that no entry of the dictionary names, by dimension: new ones, or slips.' })
  unnamedSegments!: UnnamedSegments[];

  @Field(() => CorrectedElsewhere, { nullable: true, description: 'Corrected answers that count at another deployment now; null where there are none.' })
  elsewhere!: CorrectedElsewhere | null;

  @Field(() => [ResponseVerdict], { description: 'What became of each, in the order in which they were sent.' })
  lines!: ResponseVerdict[];
}

const mostAtOnce = 1_000;

export const ingestOf = (request: Request): Ingest => ({ clock: request.clock, graph: request.graph, write: (work, options) => request.write(work, options) });

async function accepted(request: Request, source: string, responses: NewResponse[], options: AcceptOptions): Promise<ResponseReport> {
  if (responses.length < 1 || responses.length > mostAtOnce) throw badInput('responses', 'too few or too many', `1 to ${mostAtOnce} at once; more as a stream to POST /responses`);
  const verdicts = await acceptAnswers(ingestOf(request), responses.map((response): SentAnswer => ({ ...response, source })), options);
  const count = (outcome: Outcome): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const tally = new CodeTally();
  const moves = new MoveTally();
  for (const { codes, move } of verdicts) {
    tally.add(codes);
    moves.add(move);
  }
  return {
    accepted: count('ACCEPTED'), alreadyCounted: count('ALREADY_COUNTED'), corrected: count('CORRECTED'), refused: count('REFUSED'),
    unnamedSegments: await unnamedCodes(request.graph, tally), elsewhere: await movedAnswers(request.graph, moves),
    lines: verdicts.map((verdict, index) => ({ line: index + 1, ...verdict })),
  };
}

@Resolver()
export class ResponseResolver {
  @Mutation(() => ResponseReport, { complexity: 1_000, description: 'Takes answers to surveys, 1 to 1000 at once. Those that are wrong are refused one by one and the others are taken; each counts once, however often it is sent.' })
  submitResponses(@Ctx() request: Request, @Arg('source', () => String, { description: 'The system that the answers come from: letters, digits, ".", "_", "-", at most 60. Ids are unique within it.' }) source: string,
    @Arg('responses', () => [NewResponse], { description: 'The answers, 1 to 1000.' }) responses: NewResponse[],
    @Arg('dryRun', () => Boolean, { description: 'Do everything and take it back, to see what would become of them.', defaultValue: false }) dryRun: boolean): Promise<ResponseReport> {
    return accepted(request, source, responses, { dryRun });
  }

  @Mutation(() => ResponseReport, { complexity: 1_000, description: `Puts answers in the place of those that were taken before under the same ids, 1 to 1000 at once, and moves the counts, at most ${mostCountsMoved} at once (TOO_COSTLY). Ids that are not there are refused.` })
  correctResponses(@Ctx() request: Request, @Arg('source', () => String, { description: 'The system that the answers came from.' }) source: string,
    @Arg('responses', () => [NewResponse], { description: 'The answers as they should be, each whole, 1 to 1000.' }) responses: NewResponse[]): Promise<ResponseReport> {
    return accepted(request, source, responses, { correct: true, bound: { most: mostCountsMoved, field: 'responses' } });
  }

  @Mutation(() => Int, { complexity: 1_000, description: 'Erases answers, either by id or all of a customer: content and links go, counts go down, and only the ids stay, so that an answer that is sent again is refused. Answers how many were erased; those erased before are not counted again.' })
  async eraseResponses(@Ctx() request: Request,
    @Arg('source', () => String, { nullable: true, description: 'The system that the answers came from; with `ids`.' }) source?: string | null,
    @Arg('ids', () => [String], { nullable: true, description: `The ids of the answers there, 1 to 1000, as long as they stand in at most ${mostCountsMoved} daily counts (TOO_COSTLY).` }) ids?: string[] | null,
    @Arg('subsidiary', () => ID, { nullable: true, description: 'The subsidiary whose customer it is: id or slug; with `customer`.' }) subsidiary?: string | null,
    @Arg('customer', () => String, { nullable: true, description: 'The pseudonym under which the answers were sent.' }) customer?: string | null): Promise<number> {
    const byId = source != null && ids != null;
    const byCustomer = subsidiary != null && customer != null;
    if (byId === byCustomer) throw badInput('ids', byId ? 'ids and a customer at once' : 'nothing to erase is named', 'source and ids, or subsidiary and customer');
    if (byCustomer) return eraseCustomer(ingestOf(request), `${await nameMeant(request, 'Subsidiary', subsidiary, 'subsidiary')}|${trimmedId(customer)}`);
    if (ids!.length < 1 || ids!.length > mostAtOnce) throw badInput('ids', 'too few or too many', `1 to ${mostAtOnce}`);
    return eraseAnswers(ingestOf(request), ids!.map((id) => `${trimmedId(source!)} ${trimmedId(id)}`), { most: mostCountsMoved, field: 'ids' });
  }
}
