import { Failure } from '../kernel/failure';

/** What an operation needs in order to begin, and what is told where it cannot. */
export interface Room {
  /** What may run at the same time, added up; one alone may be more. */
  cost: number;
  /** How many may wait. */
  waiting: number;
  /** How long each of them waits. */
  milliseconds: number;
}

interface Waiting {
  cost: number;
  begin: () => void;
}

const busy = (running: number, waiting: number, room: Room): Failure =>
  new Failure('RATE_LIMITED', `too many long operations are asked at once: ${running} run and ${waiting} wait, at most ${room.waiting} of them, ${room.milliseconds / 1_000} s each; nothing of this one was done, send it again later`, { running, waiting, limit: room.waiting, milliseconds: room.milliseconds });

/** Lets in as much at once as there is room for; the others wait in order, and not for ever. */
export class Admission {
  private taken = 0;

  private running = 0;

  private readonly queue: Waiting[] = [];

  constructor(private readonly room: Room) {}

  private isRoomFor(cost: number): boolean {
    return this.running === 0 || this.taken + cost <= this.room.cost;
  }

  private enter(cost: number): void {
    this.taken += cost;
    this.running += 1;
  }

  private wait(cost: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = (): void => reject(busy(this.running, this.queue.length, this.room));
      const waiting: Waiting = { cost, begin: () => { clearTimeout(timer); this.enter(cost); resolve(); } };
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(waiting), 1);
        refuse();
        // Whoever stood behind it may be small enough.
        this.letIn();
      }, this.room.milliseconds);
      this.queue.push(waiting);
    });
  }

  private letIn(): void {
    while (this.queue.length > 0 && this.isRoomFor(this.queue[0]!.cost)) this.queue.shift()!.begin();
  }

  /**
   * Answers how the room is given back, once.
   * @throws RATE_LIMITED where too many wait already, or it has waited for too long
   */
  async enterInTurn(cost: number): Promise<() => void> {
    if (this.queue.length === 0 && this.isRoomFor(cost)) this.enter(cost);
    else if (this.queue.length >= this.room.waiting) throw busy(this.running, this.queue.length, this.room);
    else await this.wait(cost);
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.taken -= cost;
      this.running -= 1;
      this.letIn();
    };
  }
}
