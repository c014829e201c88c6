/** How a line sends what stands in it. */
export interface LineSettings<Order, Reply> {
  /** The largest group. */
  readonly largest: number;
  /** Whether an order may go in one group with the one before it. */
  readonly goesWith: (before: Order, order: Order) => boolean;
  /** A reply for each order, in their order. */
  readonly send: (orders: readonly Order[]) => Promise<readonly Reply[]>;
}

interface Waiting<Order, Reply> {
  readonly order: Order;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends orders in the order in which they were asked for: when none is under way as soon as this turn of the event loop is over, with what
 * else is asked for in it; those that have to wait go together when it is done. A group that fails fails for each of its orders.
 */
export function openLine<Order, Reply>({
  largest,
  goesWith,
  send,
}: LineSettings<Order, Reply>): (order: Order) => Promise<Reply> {
  const waiting: Waiting<Order, Reply>[] = [];
  let isUnderWay = false;
  const nextGroup = () => {
    const ends = waiting.findIndex((each, place) => {
      const before = waiting[place - 1];
      return before !== undefined && (place >= largest || !goesWith(before.order, each.order));
    });
    return waiting.splice(0, ends === -1 ? waiting.length : ends);
  };
  const advance = async (): Promise<void> => {
    if (isUnderWay || waiting.length === 0) return;
    isUnderWay = true;
    await endOfTurn();
    const group = nextGroup();
    try {
      const replies = await send(group.map(({ order }) => order));
      group.forEach(({ resolve }, place) => resolve(replies[place] as Reply));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
    isUnderWay = false;
    void advance();
  };
  return (order) =>
    new Promise<Reply>((resolve, reject) => {
      waiting.push({ order, resolve, reject });
      void advance();
    });
}

/** Whoever was answered just now may ask again before. */
function endOfTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
