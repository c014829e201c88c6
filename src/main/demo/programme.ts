import type { EventStatus } from '../../shared/domain/event-status';
import type { HouseName } from './houses';

/** How people sign in to the demonstration; the same password for all. */
export const demoPassword = 'tiket-demo';
export const demoAdmin = { name: 'Andi Wijaya', email: 'admin@contoh.id' };
export const demoManager = { name: 'Dewi Lestari', email: 'dewi@contoh.id' };
export const demoClerk = { name: 'Sari Rahma', email: 'sari@contoh.id' };
export const demoTill = 'Loket 1';
/** Where the demonstration takes place; Jakarta knows no summer time. */
export const demoZone = { name: 'Asia/Jakarta', offset: '+07:00', minutes: 7 * 60 };

/** One event of the demonstration and what was sold of it. */
export interface DemoEvent {
  readonly name: string;
  readonly venue: string;
  readonly description?: string;
  /** Days from today, and the time at the house; `soon` stands for the next evening's hour. */
  readonly day: number;
  readonly time: string;
  readonly capacity: number;
  /** The seats come from the seating plan of this house; `prices` are those of its zones. */
  readonly house?: HouseName;
  readonly prices: readonly { code: string; name: string; priceMinor: number; seats: number }[];
  /** Where the event stands in the end; it is sold before it is closed or cancelled. */
  readonly status: EventStatus;
  /** Share of the seats that are booked in the end. */
  readonly sold: number;
  /** Seats kept back for the house or out of use, by label. */
  readonly kept?: readonly {
    letter: string;
    kind: 'hold' | 'block';
    reason: string;
    labels: readonly string[];
  }[];
  /** Whoever booked took at least so many seats; more than a handful only where few bookings should stand for many. */
  readonly smallestBooking?: number;
  /** How many bookings were made and cancelled again. */
  readonly cancelled?: number;
  /** Deleted in the end: it had bookings, so it is archived. */
  readonly isArchived?: boolean;
}

const largeHouse = [
  { code: 'A', name: 'Stalls depan', priceMinor: 450_000, seats: 144 },
  { code: 'B', name: 'Stalls', priceMinor: 300_000, seats: 192 },
  { code: 'C', name: 'Balkon', priceMinor: 150_000, seats: 144 },
];
const cafe = [
  { code: 'A', name: 'Meja', priceMinor: 125_000, seats: 56 },
  { code: 'B', name: 'Berdiri', priceMinor: 75_000, seats: 40 },
];
const pavilion = [
  { code: 'L', name: 'Lesehan', priceMinor: 200_000, seats: 150 },
  { code: 'K', name: 'Kursi', priceMinor: 120_000, seats: 200 },
];
const studio = (priceMinor: number) => [{ code: 'A', name: 'Umum', priceMinor, seats: 200 }];

/** Tonight nearly full, tomorrow half, a draft, a closed, a cancelled and an archived one. The first is tonight's. */
export const programme: readonly DemoEvent[] = [
  {
    name: 'Laskar Pelangi: the musical',
    venue: 'Teater Besar',
    house: 'Teater Besar',
    description: 'Musikal dari novel Andrea Hirata. Dua babak, satu jeda.',
    day: 0,
    time: 'soon',
    capacity: 480,
    prices: largeHouse,
    status: 'on_sale',
    sold: 0.86,
    kept: [
      { letter: 'H', kind: 'hold', reason: 'Tamu rumah', labels: ['E17', 'E18', 'E19', 'E20'] },
      { letter: 'T', kind: 'block', reason: 'Meja tata suara', labels: ['L14', 'L15', 'L16'] },
    ],
    cancelled: 2,
  },
  {
    name: 'Dongeng Si Kancil',
    venue: 'Studio 1',
    house: 'Studio 1',
    day: 1,
    time: '11:00',
    capacity: 200,
    prices: studio(50_000),
    status: 'on_sale',
    sold: 0.48,
    smallestBooking: 8,
  },
  {
    name: 'Laskar Pelangi: the musical',
    venue: 'Teater Besar',
    house: 'Teater Besar',
    day: 1,
    time: '15:00',
    capacity: 480,
    prices: largeHouse,
    status: 'on_sale',
    sold: 0.56,
    smallestBooking: 12,
  },
  {
    name: 'Malam Akustik',
    venue: 'Kedai Panggung',
    house: 'Kedai Panggung',
    day: 2,
    time: '20:00',
    capacity: 96,
    prices: cafe,
    status: 'on_sale',
    sold: 0.3,
  },
  {
    name: 'Jazz di Kota',
    venue: 'Teater Besar',
    house: 'Teater Besar',
    day: 7,
    time: '20:00',
    capacity: 480,
    prices: largeHouse,
    status: 'draft',
    sold: 0,
  },
  {
    name: 'Orkes Keroncong Tugu',
    venue: 'Teater Besar',
    house: 'Teater Besar',
    day: 3,
    time: '19:30',
    capacity: 480,
    prices: largeHouse,
    status: 'cancelled',
    sold: 0.03,
  },
  {
    name: 'Ketoprak Humor',
    venue: 'Pendopo',
    day: -1,
    time: '19:30',
    capacity: 350,
    prices: pavilion,
    status: 'closed',
    sold: 0.71,
    smallestBooking: 24,
  },
  {
    name: 'Wayang Kulit: Bima Suci',
    venue: 'Pendopo',
    day: -8,
    time: '20:00',
    capacity: 350,
    prices: pavilion,
    status: 'closed',
    sold: 0.83,
    smallestBooking: 30,
  },
  {
    name: 'Gladi bersih Laskar Pelangi',
    venue: 'Teater Besar',
    day: -2,
    time: '14:00',
    capacity: 40,
    prices: [{ code: 'A', name: 'Umum', priceMinor: 0, seats: 40 }],
    status: 'closed',
    sold: 0,
    cancelled: 1,
    isArchived: true,
  },
];

/** Who books; nobody in particular twice as often. */
export const customers: readonly (string | null)[] = [
  'Pak Hendra',
  null,
  'Ibu Hendrati Kusumawardhani',
  null,
  'Sri Wahyuni',
  'Agus Setiawan',
  null,
  'Maria Simanjuntak',
  null,
  'I Made Wirawan',
  null,
  'Siti Nurhaliza Putri',
  'Rombongan SMA Negeri 3',
  null,
  'Bambang Pamungkas',
  null,
  'Yohanes Situmorang',
];
