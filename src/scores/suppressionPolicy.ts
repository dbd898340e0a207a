import { ObjectType } from 'type-graphql';
import { Whole } from '../graphql/attributes';
import type { Subsidiary } from '../organisation/group';
import { Sourced } from '../registry/entry';
import { LinkToOne } from '../registry/links';

/** From how many answers on something may be shown; the strictest of the subsidiaries concerned holds. */
export interface Minimums {
  /** For figures. */
  figuresFrom: number;
  /** For comments. */
  commentsFrom: number;
  /** For arrows, rankings and scores without the mark of a low base. */
  arrowsFrom: number;
}

/** What holds for a subsidiary that has no policy of its own. */
export const usualMinimums: Minimums = { figuresFrom: 5, commentsFrom: 8, arrowsFrom: 30 };

@ObjectType({ implements: Sourced, description: 'From how many answers on a subsidiary shows figures, comments and arrows. Where it has no policy, 5, 8 and 30 hold. A question about several subsidiaries follows the strictest. Figures and comments need as many customers as answers, where answers name them (one that names nobody counts as somebody\'s own). Customers are counted exactly, for each period and segment, until as many different ones are found as any policy asks for; one who answered at several points is one. A reason says of how many customers answers are only where all were counted.', simpleResolvers: true })
export class SuppressionPolicy extends Sourced implements Minimums {
  @LinkToOne({ to: 'Subsidiary', relationship: 'BELONGS_TO', description: 'The subsidiary whose answers it protects; the slug of the policy is the subsidiary\'s.' })
  subsidiary?: Subsidiary;

  @Whole({ description: 'Figures are shown from this many answers on, and as many customers, 2 to 1000; also where fewer could be had by taking shown figures from each other.', min: 2, max: 1_000, initially: 5 })
  figuresFrom!: number;

  @Whole({ description: 'Comments are shown from this many answers on, and as many customers, 2 to 1000.', min: 2, max: 1_000, initially: 8 })
  commentsFrom!: number;

  @Whole({ description: 'Arrows and rankings are shown from this many answers on, 2 to 100000; below it a score is marked as of a low base.', min: 2, max: 100_000, initially: 30 })
  arrowsFrom!: number;
}
