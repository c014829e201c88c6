import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFormat } from '../../lib/format/use-format';
import { keyOf, regionChoices, type Region } from '../../lib/regions';

type Props = {
  label?: string;
  /** Where a heading names it already. */
  'aria-label'?: string;
  nothingFound: string;
  value: Region;
  onChange: (region: Region) => void;
};

/** Picks country, money and clock in one: `Indonesia · Rp · WIB`. Typing narrows the list. */
export function RegionSelect({ nothingFound, value, onChange, ...names }: Props) {
  const { language } = useFormat().locale;
  const [now] = useState(() => new Date());
  const choices = useMemo(() => regionChoices(language, value, now), [language, value, now]);
  return (
    <Select
      {...names}
      data={choices.map((choice) => ({ value: choice.key, label: choice.label }))}
      value={keyOf(value)}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen) onChange(chosen.region);
      }}
      searchable
      nothingFoundMessage={nothingFound}
      maxDropdownHeight={264}
    />
  );
}
