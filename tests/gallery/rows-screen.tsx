import { useState } from 'react';
import { useFormat } from '../../src/renderer/lib/format/use-format';
import { CommandButton } from '../../src/renderer/ui/command-button/command-button';
import { DataRows } from '../../src/renderer/ui/data-rows/data-rows';
import { Meter } from '../../src/renderer/ui/meter/meter';
import { KeyLine } from '../../src/renderer/ui/screen/key-line';
import { Screen } from '../../src/renderer/ui/screen/screen';
import { SearchField } from '../../src/renderer/ui/search-field/search-field';
import { Segments } from '../../src/renderer/ui/segments/segments';
import { showToast } from '../../src/renderer/ui/toast/toast';

const shows = Array.from({ length: 24 }, (_, index) => ({
  id: `e${index}`,
  name: ['Laskar Pelangi: the musical', 'Kids matinee', 'Jazz di Kota'][index % 3] ?? '',
  startsAt: new Date(Date.UTC(2026, 10, 28 + index, 12, 30)).toISOString(),
  venue: index % 3 === 1 ? 'Studio 1' : 'Teater Besar',
  sold: (index * 97) % 480,
}));

/** A list of the house: rows, search, filter, one main action. */
export function RowsScreen() {
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<'on_sale' | 'draft' | 'all'>('on_sale');
  return (
    <Screen
      layout="list"
      title="Events"
      tools={
        <>
          <SearchField
            label="Find an event"
            placeholder="Find an event…"
            keys="mod+F"
            w={280}
            value={search}
            onChange={setSearch}
          />
          <Segments
            label="State"
            value={filter}
            onChange={setFilter}
            segments={[
              { value: 'on_sale', label: 'On sale', count: '6' },
              { value: 'draft', label: 'Draft', count: '3' },
              { value: 'all', label: 'All' },
            ]}
          />
        </>
      }
      actions={<CommandButton id="event.new" variant="filled" />}
      foot={
        <KeyLine
          items={[
            { keys: 'Enter', label: 'open' },
            { keys: 'mod+Enter', label: 'sell' },
          ]}
        />
      }
    >
      <DataRows
        label="Events"
        rows={shows}
        keyOf={(show) => show.id}
        isQuiet={(show) => show.sold === 0}
        onOpen={(show) =>
          showToast({ text: `Opened ${show.name}.`, action: { label: 'Undo', onClick: () => {} } })
        }
        columns={[
          {
            key: 'when',
            title: 'When',
            track: 'max-content',
            cell: (show) => format.dayAndTime(show.startsAt),
          },
          { key: 'name', title: 'Name', track: 'minmax(0, 1fr)', cell: (show) => show.name },
          {
            key: 'venue',
            title: 'Venue',
            isOptional: true,
            track: 'max-content',
            cell: (show) => show.venue,
          },
          {
            key: 'sold',
            isOptional: true,
            title: 'Sold',
            track: 'max-content',
            cell: (show) => <Meter share={show.sold / 480} label={`${show.sold} of 480 sold`} />,
          },
          {
            key: 'count',
            title: 'Seats',
            track: 'max-content',
            align: 'end',
            cell: (show) => `${format.number(show.sold)}/${format.number(480)}`,
          },
          {
            key: 'money',
            isOptional: true,
            title: 'Sold for',
            track: 'max-content',
            align: 'end',
            cell: (show) => format.moneyCompact(show.sold * 300_000, 'IDR'),
          },
        ]}
      />
    </Screen>
  );
}
