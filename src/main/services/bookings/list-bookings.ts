import type { Contract, OutputOf, ParsedInputOf } from '../../../shared/contract/contract';
import type { ServiceContext } from '../context';
import { pageOf, pageStart, type PageRow } from '../pages';
import { instantOf, rowsOf } from '../rows';
import { anywhere, atStart, searchWords } from '../search-words';
import { bookingColumns, headOf, type BookingRow } from './booking-row';

type List = Contract['bookings']['list'];

interface ListRow extends BookingRow, PageRow {
  readonly id: BookingRow['id'];
  readonly event_name: string;
  readonly starts_at: string;
  readonly time_zone: string;
  readonly labels: readonly string[];
}

/**
 * Bookings, newest first. Every word of the search is the beginning of the code, a part of the customer's, event's or seller's name, or
 * the whole label of a seat that it has, as sold.
 */
export async function listBookings(
  { db }: ServiceContext,
  input: ParsedInputOf<List>,
): Promise<OutputOf<List>> {
  const limit = input.limit ?? 50;
  const start = pageStart(input.cursor);
  const words = searchWords(input.search);
  const rows = await rowsOf<ListRow>(db, listStatement(words.length), {
    ...Object.fromEntries(words.flatMap((word, index) => patternsOf(word, index))),
    eventId: input.eventId ?? null,
    status: input.status ?? null,
    soldFrom: input.soldFrom ?? null,
    soldBefore: input.soldBefore ?? null,
    sellerId: input.sellerId ?? null,
    pageAt: start?.at ?? null,
    pageId: start?.id ?? null,
    limit: limit + 1,
  });
  const page = pageOf(rows, limit);
  return { items: page.rows.map(summaryOf), next: page.next };
}

function patternsOf(word: string, index: number): [string, string][] {
  return [
    [`part${index}`, anywhere(word)],
    [`code${index}`, atStart(word.toUpperCase())],
    [`label${index}`, word],
  ];
}

function summaryOf(row: ListRow): OutputOf<List>['items'][number] {
  return {
    ...headOf(row),
    eventName: row.event_name,
    startsAt: instantOf(row.starts_at),
    timeZone: row.time_zone,
    labels: [...row.labels],
  };
}

function listStatement(words: number): string {
  const conditions = Array.from({ length: words }, (_, index) => wordIsFound(index));
  return `
    with page as (
      select b.*, e.name as event_name, e.starts_at, e.time_zone
      from bookings b join events e on e.id = b.event_id left join users seller on seller.id = b.sold_by
      where (:eventId::uuid is null or b.event_id = :eventId::uuid)
        and (:status::text is null or b.status = :status::text)
        and (:soldFrom::timestamptz is null or b.sold_at >= :soldFrom::timestamptz)
        and (:soldBefore::timestamptz is null or b.sold_at < :soldBefore::timestamptz)
        and (:sellerId::uuid is null or b.sold_by = :sellerId::uuid)
        and (:pageAt::timestamptz is null or (b.sold_at, b.id) < (:pageAt::timestamptz, :pageId::uuid))
        ${conditions.join('\n')}
      order by b.sold_at desc, b.id desc limit :limit::int
    )
    select ${bookingColumns}, b.event_name, b.starts_at, b.time_zone, b.sold_at::text as page_at,
      array(select l.label from live_lines l where l.booking_id = b.id order by l.line_no) as labels
    from page b order by b.sold_at desc, b.id desc`;
}

function wordIsFound(index: number): string {
  return `and (
    b.code like :code${index} or b.customer_name ilike :part${index} or e.name ilike :part${index} or seller.name ilike :part${index}
    or b.id in (select l.booking_id from live_lines l where lower(l.label) = lower(:label${index}))
  )`;
}
